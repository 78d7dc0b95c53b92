#' The whole network
#'
#' `helix_summary()` is one row for each figure: size, density, components, clustering, triads, E-I index and more; names with points are
#' members, as `triadCensus.030T`. `helix_mixing()` is the matrix of how many pairs of partners there are within and between spheres.
#' `helix_positions()` finds blocks of actors whose ties to all others are alike (structural equivalence); [helix_about()] has the
#' densities between blocks. `helix_blockmodel()` finds blocks whose ties come as near as possible to ideal ones, and `helix_cliques()` closed
#' circles: maximal cliques, or k-plexes. `helix_correlation()` is QAP: how far pairs of actors that have one relation have another, with p from
#' permutations of the actors; `helix_regression()` explains one relation by others (MRQAP). `helix_overlap()` and `helix_multiplexity()`
#' count the pairs that several relations join. `helix_periods()` tells who stays, leaves and comes from each period, such as `1990-1999`,
#' to the next; `helix_communities()` what becomes of communities. `helix_chance()` holds figures against random networks.
#' `helix_claims()` lists what the thesis claims of its network, and `helix_claim()` holds one of these against chance. `helix_parents()` ranks actors by what was spun off from them;
#' `helix_common_ancestors()` finds from whom two actors both descend.
#'
#' @param atlas A service, from [helix_atlas()].
#' @param relations,predictors Families, relation types or `ties`.
#' @param dependent A family, a relation type or `ties`.
#' @param k How many of its circle a member may lack, itself counted in; 1 for cliques.
#' @param id Id of a claim.
#' @param periods Periods in years.
#' @param a,b Ids of actors.
#' @param ... Options and the filter, by the words of REST.
#' @returns A tibble; for `helix_mixing()` a matrix.
#' @examplesIf nzchar(Sys.getenv("HELIX_ATLAS_URL"))
#' atlas <- helix_atlas(Sys.getenv("HELIX_ATLAS_URL"), datasets = "hsp-thesis")
#' helix_summary(atlas)
#' helix_correlation(atlas, c("research", "investment"), permutations = 99)
#' @export
helix_summary <- function(atlas, ...) {
  response <- perform(atlas, "/api/network/summary", asked(atlas, list(...)))
  said <- json(response)
  rest <- said[setdiff(names(said), "about")]
  numbers <- Filter(is.numeric, flat(rest))
  rows <- Map(function(figure, value) list(figure = figure, value = as.double(value)), names(numbers), unname(numbers))
  with_origin(frame(unname(rows), c("figure", "value")), origin(said, response), list(summary = rest))
}

#' @rdname helix_summary
#' @export
helix_mixing <- function(atlas, ...) {
  summary <- helix_summary(atlas, ...)
  about <- helix_about(summary)
  mixing <- about$summary$mixing
  spheres <- as.character(unlist(mixing$spheres))
  counts <- matrix(as.numeric(unlist(mixing$edges)), length(spheres), byrow = TRUE, dimnames = list(spheres, spheres))
  structure(counts, helix = about[setdiff(names(about), "summary")])
}

#' @rdname helix_summary
#' @export
helix_positions <- function(atlas, relations = "ties", ...) {
  members_of(atlas, "/api/positions", asked(atlas, list(relations = relations, ...)), "blocks", "block")
}

#' @rdname helix_summary
#' @export
helix_blockmodel <- function(atlas, relations = "ties", ...) {
  members_of(atlas, "/api/positions/blockmodel", asked(atlas, list(relations = relations, ...)), "blocks", "block")
}

#' @rdname helix_summary
#' @export
helix_cliques <- function(atlas, k = 1, ...) {
  path <- if (k == 1) "/api/network/cliques" else "/api/network/k-plexes"
  members_of(atlas, path, asked(atlas, list(k = if (k == 1) NULL else k, ...)), "items", c("group", "size"))
}

#' @rdname helix_summary
#' @export
helix_correlation <- function(atlas, relations, ...) {
  table_of(atlas, "/api/association/correlation", asked(atlas, list(relations = relations, ...)))
}

#' @rdname helix_summary
#' @export
helix_regression <- function(atlas, dependent, predictors, ...) {
  parameters <- asked(atlas, list(dependent = dependent, predictors = predictors, ...))
  table_of(atlas, "/api/association/regression", parameters, items = "terms")
}

#' @rdname helix_summary
#' @export
helix_overlap <- function(atlas, relations, ...) {
  table_of(atlas, "/api/association/overlap", asked(atlas, list(relations = relations, ...)))
}

#' @rdname helix_summary
#' @export
helix_multiplexity <- function(atlas, relations = NULL, ...) {
  table_of(atlas, "/api/association/multiplexity", asked(atlas, list(relations = relations, ...)))
}

#' @rdname helix_summary
#' @export
helix_periods <- function(atlas, periods, ...) {
  table_of(atlas, "/api/network/periods", asked(atlas, list(periods = periods, ...)))
}

#' @rdname helix_summary
#' @export
helix_chance <- function(atlas, ...) {
  table_of(atlas, "/api/network/chance", asked(atlas, list(...)))
}

#' @rdname helix_summary
#' @export
helix_claims <- function(atlas) {
  list_of(atlas, "/api/claims", columns = c("id", "title", "definition", "cannotShow", "reference"))
}

#' @rdname helix_summary
#' @export
helix_claim <- function(atlas, id, ...) {
  columns <- c("statistic", "says", "found", "p", "pError", "expected")
  table_of(atlas, paste0("/api/claims/", segment(id)), asked(atlas, list(...)), columns)
}

#' @rdname helix_summary
#' @export
helix_communities <- function(atlas, periods, ...) {
  table_of(atlas, "/api/network/periods/communities", asked(atlas, list(periods = periods, ...)))
}

#' @rdname helix_summary
#' @export
helix_parents <- function(atlas, ...) {
  table_of(atlas, "/api/lineage/parents", asked(atlas, list(...)))
}

#' @rdname helix_summary
#' @export
helix_common_ancestors <- function(atlas, a, b, ...) {
  columns <- c("id", "name", "kind", "year", "generationsToA", "generationsToB")
  table_of(atlas, "/api/lineage/common", asked(atlas, list(a = a, b = b, ...)), columns)
}
