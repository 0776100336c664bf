"""Which pages stand on which side of a sheet."""

# region pages
def pages_of(sheet: int, folds: int) -> range:
    """The numbers of the pages of a sheet."""
    count = 2 ** (folds + 1)
    # region first
    first = (sheet - 1) * count + 1
    # endregion
    return range(first, first + count)
# endregion


# region outer
def outer_side(sheet: int, folds: int) -> list[int]:
    pages = pages_of(sheet, folds)  # (1)
    return [page for page in pages if page % 4 < 2]  # (2)
# endregion
