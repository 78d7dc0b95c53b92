ACTOR <- c("id", "name", "kind", "sphere", "founded", "dissolved", "dataset")
TIME <- c("certainty", "certainFrom", "certainTo", "possibleFrom", "possibleTo")
TIE <- c("id", "source", "type", "target", "family", "directed", "verb", "from", "to", TIME, "basis", "note", "datasets", "evidence")
YEARS <- c("founded", "dissolved", "from", "to", "since", "until", "year", "certainFrom", "certainTo", "possibleFrom", "possibleTo")
LISTS <- c("datasets", "evidence", "sources")
NUMBERS <- c("value", "normalised", "amount")

# One row for each record; the columns named come first and are there in any case.
frame <- function(records, columns = character(), ...) {
  names <- unique(c(columns, unlist(lapply(records, names), use.names = FALSE)))
  made <- lapply(stats::setNames(names, names), function(name) column(name, lapply(records, `[[`, name)))
  made <- tibble::as_tibble(made, .name_repair = "minimal")
  attr(made, "helix") <- list(...)
  made
}

# The type of a column does not depend on which values happen to be missing.
column <- function(name, values) {
  known <- Filter(Negate(is.null), values)
  single <- all(vapply(known, function(v) is.atomic(v) && length(v) == 1, logical(1)))
  type <- if (!single) {
    "list"
  } else if (!length(known)) {
    if (name %in% YEARS) "integer" else if (name %in% LISTS) "list" else if (name %in% NUMBERS) "double" else "character"
  } else {
    types <- unique(vapply(known, typeof, ""))
    if (length(types) == 1) types else if (all(types %in% c("integer", "double"))) "double" else "list"
  }
  switch(type,
    list = lapply(values, texts),
    integer = vapply(values, function(v) v %||% NA_integer_, 1L, USE.NAMES = FALSE),
    double = vapply(values, function(v) as.double(v %||% NA_real_), 1, USE.NAMES = FALSE),
    logical = vapply(values, function(v) v %||% NA, TRUE, USE.NAMES = FALSE),
    vapply(values, function(v) v %||% NA_character_, "", USE.NAMES = FALSE)
  )
}

# A list of texts is a vector of them.
texts <- function(value) {
  plain <- is.list(value) && is.null(names(value)) && all(vapply(value, function(v) is.character(v) && length(v) == 1, TRUE))
  if (plain) as.character(unlist(value)) else value
}

# Members of members by names with points.
flat <- function(record) {
  made <- list()
  for (name in names(record)) {
    value <- record[[name]]
    if (is.list(value) && !is.null(names(value))) {
      inner <- flat(value)
      made[paste(name, names(inner), sep = ".")] <- inner
    } else {
      made[name] <- list(value)
    }
  }
  made
}

# What chance would give is named as in the CSV of the service; how far the values of a group differ has another name there.
named_as_in_csv <- function(item) {
  names(item)[names(item) == "deviation"] <- "standardDeviation"
  item <- flat(item)
  names(item) <- sub("^chance\\.", "", names(item))
  item
}

# Version and filter, as an answer tells them.
origin <- function(said, response) {
  about <- said$about
  if (is.null(names(about))) return(list(url = response$url))
  list(
    url = response$url, graphVersion = about$graphVersion,
    datasets = versions(about), filter = lapply(about$filter, texts), about = about
  )
}

versions <- function(about) {
  stats::setNames(vapply(about$datasets, `[[`, "", "version"), vapply(about$datasets, `[[`, "", "id"))
}

with_origin <- function(made, origin, rest = list()) {
  attr(made, "helix") <- c(origin, rest[setdiff(names(rest), names(origin))])
  made
}

#' Of which version and filter an answer is
#'
#' Later steps may drop what a tibble carries along: ask the answer itself.
#'
#' @param x An answer of any function here.
#' @returns A list: `graphVersion`, `datasets` (their versions by id), `filter` as the service understood it, `url`, and what the
#'   answer says besides its rows; for a measure `about$measure`, with its definition and reference, and `found`.
#' @examplesIf nzchar(Sys.getenv("HELIX_ATLAS_URL"))
#' atlas <- helix_atlas(Sys.getenv("HELIX_ATLAS_URL"))
#' helix_about(helix_measure(atlas, "degree"))$graphVersion
#' @export
helix_about <- function(x) {
  if (inherits(x, "helix_network")) attr(x$nodes, "helix") else attr(x, "helix")
}

# A computed answer: its items as rows.
table_of <- function(atlas, path, parameters, columns = character(), items = "items") {
  response <- perform(atlas, path, parameters)
  said <- json(response)
  rows <- lapply(said[[items]], named_as_in_csv)
  with_origin(frame(rows, columns), origin(said, response), said[setdiff(names(said), c(items, "about"))])
}

# The actors of groups, one row each, with what each group says of itself.
members_of <- function(atlas, path, parameters, groups, own) {
  response <- perform(atlas, path, parameters)
  said <- json(response)
  rows <- unlist(lapply(said[[groups]], function(group) {
    lapply(group$actors, function(actor) {
      c(group[own], list(actor = actor$id), actor[setdiff(names(actor), "id")])
    })
  }), recursive = FALSE)
  made <- frame(rows, c(own, "actor", "name", "kind", "sphere"))
  with_origin(made, origin(said, response), said[setdiff(names(said), c(groups, "about"))])
}

# All pages of a list, or its first rows.
list_of <- function(atlas, path, parameters = list(), limit = NULL, columns = character(), shape = identity) {
  if (!is.null(limit) && (!is.numeric(limit) || limit < 1)) stop("limit is 1 or more, not ", limit, call. = FALSE)
  size <- min(limit, 500)
  rows <- list()
  first <- NULL
  repeat {
    response <- perform(atlas, path, c(parameters, list(page = length(rows) %/% size, size = size)))
    first <- first %||% response$url
    said <- json(response)
    rows <- c(rows, said$items)
    total <- said$page$totalItems
    if (!length(said$items) || length(rows) >= min(limit, total)) break
  }
  rows <- utils::head(rows, min(limit, total))
  known <- Filter(Negate(is.null), parameters)
  with_origin(frame(lapply(rows, shape), columns), c(list(url = first, totalItems = total), current_version(atlas), list(filter = known)))
}

# Lists tell of no version; the smallest network does.
current_version <- function(atlas) {
  about <- helix_get(atlas, "/api/network", kinds = "SciencePark", families = "location")$about
  list(graphVersion = about$graphVersion, datasets = versions(about))
}

evidence_ids <- function(evidence) lapply(evidence, `[[`, "id")
