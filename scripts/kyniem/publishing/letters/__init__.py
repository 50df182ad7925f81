"""Letters of a week or a month, as mail and as plain text."""
