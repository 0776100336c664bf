# region pages
def pages(sheets):
    """The pages of a gathering, in the order in which they are printed."""
    for sheet in range(sheets):
        yield 4 * sheets - 2 * sheet, 2 * sheet + 1
# endregion
