-- Puts each note where its reference is, as formatters for paged media want it.
function Note(note)
  return pandoc.Span(pandoc.utils.blocks_to_inlines(note.content), { class = 'footnote' })
end
