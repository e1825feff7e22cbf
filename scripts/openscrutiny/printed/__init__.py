"""Values, units, periods, dates and wording as packs print them, understood."""
