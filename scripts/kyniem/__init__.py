"""kyniem: campaigns of commemoration, from official plans in Markdown to a public site and its feeds."""
