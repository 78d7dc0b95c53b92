#' The network
#'
#' `helix_network()` is the network: each tie once with type, years and evidence, or merged into edges by `weighted` or `folded`.
#' `helix_ties()` are its ties alone. `helix_ego()` is an actor, those within `depth` ties of it, and all ties among them.
#' `helix_lineage()` tells from whom an actor descends and who descends from it, by spin-offs, splits, mergers and foundings; of its nodes
#' `generation` is negative for ancestors and `year` is the year of founding.
#'
#' @param atlas A service, from [helix_atlas()].
#' @param id The id of an actor.
#' @param depth 1 to 3.
#' @param direction `ancestors`, `descendants` or `both`.
#' @param through `organisations`, `persons` or `both`.
#' @param ... The filter, by the words of REST, and for `helix_network()` and `helix_ties()` also `directed`, `weighted`, `events` and
#'   `folded`.
#' @param x A network.
#' @returns A list of the tibbles `nodes` and `ties`, `about` (what the service says of it) and `picture`; [as_igraph()] makes a graph
#'   of it. `helix_ties()` gives the tibble.
#' @examplesIf nzchar(Sys.getenv("HELIX_ATLAS_URL"))
#' atlas <- helix_atlas(Sys.getenv("HELIX_ATLAS_URL"), datasets = "hsp-thesis")
#' helix_network(atlas, families = "research")
#' helix_lineage(atlas, "lenovo", direction = "ancestors")$nodes
#' @export
helix_network <- function(atlas, ...) {
  network_of(atlas, "/api/network", asked(atlas, list(...)))
}

#' @rdname helix_network
#' @export
helix_ties <- function(atlas, ...) helix_network(atlas, ...)$ties

#' @rdname helix_network
#' @export
helix_ego <- function(atlas, id, depth = 1, ...) {
  network_of(atlas, paste0("/api/actors/", segment(id), "/network"), asked(atlas, list(depth = depth, ...)))
}

#' @rdname helix_network
#' @export
helix_lineage <- function(atlas, id, direction = NULL, through = NULL, ...) {
  parameters <- asked(atlas, list(direction = direction, through = through, ...))
  network_of(atlas, paste0("/api/actors/", segment(id), "/lineage"), parameters, c("generation", "id", "name", "kind", "year"))
}

network_of <- function(atlas, path, parameters, columns = c(ACTOR, TIME)) {
  response <- perform(atlas, path, parameters)
  said <- json(response)
  from <- origin(said, response)
  merged <- !is.null(said$edges)
  structure(
    list(
      nodes = with_origin(frame(said$nodes, columns), from, said[setdiff(names(said), c("nodes", "ties", "edges", "about"))]),
      ties = with_origin(frame(if (merged) said$edges else said$ties, if (merged) c("source", "target", "weight") else TIE), from),
      about = said$about,
      # A picture shows ties one by one: how they are merged for measures is no parameter of it.
      picture = picture(atlas, path, parameters[setdiff(names(parameters), c("directed", "weighted", "events", "folded"))])
    ),
    class = "helix_network"
  )
}

#' @rdname helix_network
#' @export
print.helix_network <- function(x, ...) {
  direction <- if (isTRUE(x$about$directed)) "directed" else "undirected"
  cat("<Network: ", nrow(x$nodes), " actors, ", nrow(x$ties), " ties, ", direction, ", graph ", x$about$graphVersion, ">\n", sep = "")
  invisible(x)
}

#' @rdname helix_network
#' @export
plot.helix_network <- function(x, ...) graphics::plot(x$picture, ...)

#' Paths
#'
#' How two actors are connected: one row for each tie of each step, read the way it is travelled. The shortest paths, or with
#' `by = "reliability"` those best supported, with `by = "all"` all up to `maxLength`. `avoidHubs = 20` passes nobody with more partners.
#'
#' @param atlas A service, from [helix_atlas()].
#' @param a,b Ids of actors.
#' @param ... Options and the filter, by the words of REST; the years of a window are `from` and `to` here too.
#' @returns A tibble; for `helix_paths_picture()` a picture, as of [helix_figure()].
#' @examplesIf nzchar(Sys.getenv("HELIX_ATLAS_URL"))
#' atlas <- helix_atlas(Sys.getenv("HELIX_ATLAS_URL"), datasets = "hsp-thesis")
#' helix_paths(atlas, "tongfang", "unisplendour", families = c("research", "investment"))
#' @export
helix_paths <- function(atlas, a, b, ...) {
  response <- perform(atlas, "/api/paths", between(atlas, a, b, list(...)))
  said <- json(response)
  rows <- list()
  for (i in seq_along(said$paths)) {
    hops <- said$paths[[i]]$hops
    for (j in seq_along(hops)) {
      for (tie in hops[[j]]$ties) {
        rows <- c(rows, list(list(
          path = i, step = j, from = hops[[j]]$from$id, verb = tie$verb, to = hops[[j]]$to$id, tie = tie$id, type = tie$type,
          family = tie$family, since = tie[["from"]], until = tie[["to"]], basis = tie$basis, reliability = tie$reliability,
          sources = as.list(sort(unique(vapply(tie$evidence, function(e) e$source$id, "")), method = "radix")),
          evidence = evidence_ids(tie$evidence)
        )))
      }
    }
  }
  columns <- c(
    "path", "step", "from", "verb", "to", "tie", "type", "family", "since", "until", "basis", "reliability", "sources", "evidence"
  )
  made <- frame(rows, columns)
  made$from <- as.character(made$from)
  made$to <- as.character(made$to)
  with_origin(made, origin(said, response), said[setdiff(names(said), c("paths", "about"))])
}

#' @rdname helix_paths
#' @export
helix_paths_picture <- function(atlas, a, b, ...) picture(atlas, "/api/paths", between(atlas, a, b, list(...)))

# Of paths, from and to are the actors; REST calls the years since and until there.
between <- function(atlas, a, b, given) {
  parameters <- asked(atlas, given)
  names(parameters)[names(parameters) == "from"] <- "since"
  names(parameters)[names(parameters) == "to"] <- "until"
  c(parameters, list(from = a, to = b))
}

#' Measures of actors
#'
#' `helix_measures()` is the catalogue: what each measure tells, its definition, reference and options. `helix_measure()` is a measure of
#' all actors, highest first: `value` is the measure, `normalised` as its definition says, which [helix_about()] has with the reference.
#' `helix_series()` is a measure of some actors, year by year. `helix_compare()` sets the measure in this network beside that in the
#' network of the filter `against`; `helix_without()` tells what becomes of it when some actors are gone; `helix_groups()` compares groups
#' of actors, with a permutation test.
#'
#' @param atlas A service, from [helix_atlas()].
#' @param name The id of a measure, such as `betweenness`.
#' @param top How many actors to list.
#' @param actors,remove Ids of actors.
#' @param against The filter of the other network, as a list.
#' @param ... The measure's own options, the filter, and `directed`, `weighted`, `events` and `folded`.
#' @returns A tibble.
#' @examplesIf nzchar(Sys.getenv("HELIX_ATLAS_URL"))
#' atlas <- helix_atlas(Sys.getenv("HELIX_ATLAS_URL"), datasets = "hsp-thesis")
#' helix_measure(atlas, "betweenness", families = c("research", "investment"))
#' helix_compare(atlas, "degree", against = list(evidence = "stated"))
#' @export
helix_measure <- function(atlas, name, top = 100000, ...) {
  columns <- c("rank", "actor", "name", "kind", "value", "normalised")
  table_of(atlas, measure_path(name), asked(atlas, list(top = top, ...)), columns)
}

#' @rdname helix_measure
#' @export
helix_measures <- function(atlas) {
  list_of(atlas, "/api/measures", columns = c("id", "title", "tells", "definition", "reference"))
}

#' @rdname helix_measure
#' @export
helix_series <- function(atlas, name, actors, ...) {
  columns <- c("actor", "name", "year", "rank", "value", "normalised")
  table_of(atlas, measure_path(name, "/series"), asked(atlas, list(actors = actors, ...)), columns)
}

#' @rdname helix_measure
#' @export
helix_compare <- function(atlas, name, against, top = 100000, ...) {
  table_of(atlas, measure_path(name, "/comparison"), asked(atlas, list(against = against, top = top, ...)))
}

#' @rdname helix_measure
#' @export
helix_without <- function(atlas, name, remove, top = 100000, ...) {
  table_of(atlas, measure_path(name, "/without"), asked(atlas, list(remove = remove, top = top, ...)))
}

#' @rdname helix_measure
#' @export
helix_groups <- function(atlas, name, ...) {
  table_of(atlas, measure_path(name, "/groups"), asked(atlas, list(...)))
}

measure_path <- function(name, part = "") paste0("/api/measures/", segment(name), part)
