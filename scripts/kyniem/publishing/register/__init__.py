"""The register of cited documents, and where papers and texts name them."""
