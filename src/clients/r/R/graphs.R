#' A network as a graph of igraph or tidygraph
#'
#' All that a row says is an attribute; lists are joined by `"; "`. The vertex attribute `name` is the actor's id, `label` its name.
#' Where directions were asked for (`directed = TRUE`), a tie without direction goes both ways.
#'
#' @param x A network, from [helix_network()], [helix_ego()] or [helix_lineage()].
#' @param ... Not used.
#' @returns A graph of igraph; [tidygraph::as_tbl_graph()] takes a network too.
#' @examplesIf nzchar(Sys.getenv("HELIX_ATLAS_URL")) && requireNamespace("igraph", quietly = TRUE)
#' atlas <- helix_atlas(Sys.getenv("HELIX_ATLAS_URL"), datasets = "hsp-thesis")
#' as_igraph(helix_network(atlas))
#' @export
as_igraph <- function(x, ...) UseMethod("as_igraph")

#' @rdname as_igraph
#' @export
as_igraph.helix_network <- function(x, ...) {
  if (!requireNamespace("igraph", quietly = TRUE)) stop("as_igraph() needs the package igraph", call. = FALSE)
  directed <- isTRUE(x$about$directed)
  ties <- plain(x$ties)
  # Edges that are merged are listed once for each direction already.
  if (directed && !"weight" %in% names(ties)) {
    back <- ties[!ties$directed & ties$source != ties$target, ]
    back[c("source", "target")] <- back[c("target", "source")]
    ties <- rbind(ties, back)
  }
  ties <- ties[c("source", "target", setdiff(names(ties), c("source", "target")))]
  nodes <- plain(x$nodes)
  names(nodes)[match(c("name", "id"), names(nodes))] <- c("label", "name")
  nodes <- nodes[c("name", setdiff(names(nodes), "name"))]
  graph <- igraph::graph_from_data_frame(ties, directed = directed, vertices = nodes)
  igraph::set_graph_attr(graph, "graphVersion", x$about$graphVersion)
}

#' @exportS3Method igraph::as.igraph
as.igraph.helix_network <- function(x, ...) as_igraph(x, ...)

#' @exportS3Method tidygraph::as_tbl_graph
as_tbl_graph.helix_network <- function(x, ...) tidygraph::as_tbl_graph(as_igraph(x))

# Files of graphs hold texts and numbers, no lists.
plain <- function(table) {
  made <- lapply(table, function(values) {
    if (is.list(values)) vapply(values, one_value, "") else values
  })
  as.data.frame(made, check.names = FALSE)
}

one_value <- function(value) {
  if (is.null(value)) return(NA_character_)
  if (is.atomic(value)) paste(value, collapse = "; ") else as.character(jsonlite::toJSON(value, auto_unbox = TRUE, digits = NA))
}

#' Export the network
#'
#' Writes the network to a file that other programs read.
#'
#' @param atlas A service, from [helix_atlas()].
#' @param file The file.
#' @param format `graphml`, `gexf`, `pajek`, `dl`, `dot`, `cytoscape`, `jsonld`, `csv` (a zip), `cypher` and more; the ending of the
#'   file's name without it.
#' @param ... The filter, `directed`, `weighted`, `events` and `folded`.
#' @returns What the format cannot carry, invisibly.
#' @examplesIf nzchar(Sys.getenv("HELIX_ATLAS_URL"))
#' atlas <- helix_atlas(Sys.getenv("HELIX_ATLAS_URL"), datasets = "hsp-thesis")
#' print(helix_export(atlas, tempfile(fileext = ".graphml")))
#' @export
helix_export <- function(atlas, file, format = tools::file_ext(file), ...) {
  response <- perform(atlas, "/api/network", asked(atlas, list(format = format, ...)))
  writeBin(httr2::resp_body_raw(response), file)
  invisible(httr2::resp_header(response, "Helix-Loss") %||% "")
}
