# Who stands between the others in research and investment? By httr2 and igraph.
#
# Usage: Rscript brokers.R [address of the service]
suppressPackageStartupMessages({
  library(httr2)
  library(igraph)
})

arguments <- commandArgs(trailingOnly = TRUE)
service <- if (length(arguments) > 0) arguments[1] else "http://localhost:8080"

ask <- function(path, ...) {
  request(service) |>
    req_url_path(path) |>
    req_url_query(families = "research,investment", datasets = "hsp-thesis", ...) |>
    req_perform()
}

# The network itself, for measures of your own.
file <- tempfile(fileext = ".graphml")
answer <- ask("/api/network", format = "graphml")
cat("# the file does not carry:", resp_header(answer, "Helix-Loss"), "\n")
writeBin(resp_body_raw(answer), file)
network <- simplify(read_graph(file, format = "graphml"))
own <- setNames(betweenness(network, weights = NA), V(network)$id)

# A measure of the service, as a table.
table <- ask("/api/measures/betweenness", top = 1000, format = "csv")
served <- read.csv(text = resp_body_string(table), encoding = "UTF-8")
stopifnot(all(abs(served$value - own[served$actor]) < 1e-9))

with(head(served, 3), cat(sprintf("%s %g\n", actor, value), sep = ""))
