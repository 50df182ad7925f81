"""Files → model: every author's file opened, typed and given its place, all problems collected."""
