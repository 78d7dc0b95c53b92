# Reads exports by igraph and statnet's network, and prints what these make of them as JSON.
suppressPackageStartupMessages({
  library(igraph)
  library(jsonlite)
})

folder <- commandArgs(trailingOnly = TRUE)[1]

read <- function(kind, format, label) {
  graph <- read_graph(file.path(folder, paste0(kind, ".", format)), format = format)
  if (kind == "undirected") graph <- as_undirected(graph, mode = "each")
  ids <- vertex_attr(graph, label)
  list(
    nodes = ids,
    lines = as.data.frame(`colnames<-`(as_edgelist(set_vertex_attr(graph, "name", value = ids)), c("source", "target"))),
    betweenness = as.list(setNames(betweenness(simplify(graph), weights = NA), ids))
  )
}

found <- lapply(c(directed = "directed", undirected = "undirected"), function(kind) {
  list(
    `R igraph graphml` = read(kind, "graphml", "id"),
    `R igraph pajek` = read(kind, "pajek", "id"),
    `R igraph dl` = read(kind, "dl", "name")
  )
})
project <- suppressMessages(network::read.paj(file.path(folder, "directed.pajek-project")))
found$partitions <- as.list(project$partitions)
cat(toJSON(found, digits = NA, auto_unbox = TRUE))
