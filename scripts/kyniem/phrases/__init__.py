"""Words ↔ values: what officials write about time, units and numbering, without files or state."""
