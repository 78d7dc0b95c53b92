#' Find actors
#'
#' `helix_actors()` finds actors by any of their names: English, Chinese, pinyin, abbreviations, former names, with small errors; best match
#' first. Without `q` it lists all. The filter does not apply: an actor is found whatever its ties are. `helix_actor()` is the profile of
#' one; `helix_match()` tells who may be meant by a name in a list of yours, with a score from 0 to 100 and reasons.
#'
#' @param atlas A service, from [helix_atlas()].
#' @param q A name.
#' @param kind A kind of actors, such as `Firm`.
#' @param sphere A sphere, such as `academia`.
#' @param limit The most rows; all without it.
#' @param id The id of an actor.
#' @param name A name.
#' @param ... Further parameters of REST; for `helix_actor()` the filter.
#' @param x A profile.
#' @returns A tibble; for `helix_actor()` a list of `facts` (a list) and the tibbles `names`, `ties`, `observations` and `evidence`.
#' @examplesIf nzchar(Sys.getenv("HELIX_ATLAS_URL"))
#' atlas <- helix_atlas(Sys.getenv("HELIX_ATLAS_URL"))
#' helix_actors(atlas, "Qinghua")
#' helix_actor(atlas, "lenovo")$names
#' @export
helix_actors <- function(atlas, q = NULL, kind = NULL, sphere = NULL, limit = NULL) {
  list_of(atlas, "/api/actors", list(q = q, kind = kind, sphere = sphere), limit, c(ACTOR, "matched", TIME))
}

#' @rdname helix_actors
#' @export
helix_match <- function(atlas, name, ...) {
  table_of(atlas, "/api/actors/match", list(name = name, ...), c("id", "name", "kind", "matched", "score", "match", "reasons"))
}

#' @rdname helix_actors
#' @export
helix_actor <- function(atlas, id, ...) {
  filter <- asked(atlas, list(...))
  response <- perform(atlas, paste0("/api/actors/", segment(id)), filter)
  said <- json(response)
  from <- c(list(url = response$url), current_version(atlas), list(filter = filter))
  ties <- list()
  for (family in names(said$ties)) {
    for (type in names(said$ties[[family]])) {
      for (tie in said$ties[[family]][[type]]) {
        row <- tie[setdiff(names(tie), c("actor", "evidence"))]
        row <- c(row, family = family, type = type, other = tie$actor$id, otherName = tie$actor$name)
        row$evidence <- evidence_ids(tie$evidence)
        ties <- c(ties, list(row))
      }
    }
  }
  observations <- lapply(said$observations, function(o) {
    o$evidence <- evidence_ids(o$evidence)
    o[setdiff(names(o), "subject")]
  })
  made <- list(
    id = said$id, name = said$name, facts = Filter(Negate(is.list), said),
    names = frame(said$names, c("text", "language", "kind")),
    ties = frame(ties, c("id", "family", "type", "verb", "other", "otherName", "from", "to", TIME, "basis", "note")),
    observations = frame(observations, c("metric", "value", "unit", "year")),
    evidence = passages(said$evidence)
  )
  structure(lapply(made, function(part) if (is.data.frame(part)) with_origin(part, from) else part), class = "helix_actor", helix = from)
}

#' @rdname helix_actors
#' @export
print.helix_actor <- function(x, ...) {
  cat("<Actor ", x$id, ": ", x$name, ", ", x$facts$kind, ", ", nrow(x$ties), " ties>\n", sep = "")
  invisible(x)
}

#' Ties and what they rest on
#'
#' `helix_tie()` is one tie; `helix_evidence()` its evidence, one row for each passage: what it says in our words, where, and in which
#' source. Its `basis` is `stated` where the source says so itself, `inferred` where it was concluded from it. `helix_sources()` are the
#' books, pages and registers that all rests on, `helix_datasets()` the data sets that are loaded. `helix_observations()` are figures of
#' actors, `helix_assessments()` judgements by sources, `helix_conflicts()` where sources disagree.
#'
#' @param atlas A service, from [helix_atlas()].
#' @param id,tie The id of a tie.
#' @param subject The id of an actor.
#' @param dataset The id of a data set.
#' @param reliability A grade of sources, such as `primary`.
#' @param metric What is observed, such as `revenue`.
#' @param effect,direction What is judged, and how.
#' @param kind A kind of conflicts.
#' @param limit The most rows; all without it.
#' @returns A tibble.
#' @examplesIf nzchar(Sys.getenv("HELIX_ATLAS_URL"))
#' atlas <- helix_atlas(Sys.getenv("HELIX_ATLAS_URL"))
#' helix_evidence(atlas, "institute-of-computing-technology--invested-in--lenovo")
#' @export
helix_evidence <- function(atlas, tie) {
  said <- helix_get(atlas, paste0("/api/ties/", segment(tie)))
  with_origin(passages(said$evidence), c(list(tie = said$id), current_version(atlas)))
}

#' @rdname helix_evidence
#' @export
helix_tie <- function(atlas, id) {
  said <- helix_get(atlas, paste0("/api/ties/", segment(id)))
  row <- said[setdiff(names(said), c("sourceActor", "targetActor", "evidence"))]
  row$evidence <- evidence_ids(said$evidence)
  with_origin(frame(list(row), TIE), current_version(atlas))
}

#' @rdname helix_evidence
#' @export
helix_sources <- function(atlas, dataset = NULL, reliability = NULL, limit = NULL) {
  list_of(atlas, "/api/sources", list(dataset = dataset, reliability = reliability), limit, c("id", "title", "authors", "year", "url"))
}

#' @rdname helix_evidence
#' @export
helix_datasets <- function(atlas) {
  list_of(atlas, "/api/datasets", columns = c("id", "title", "version", "licence"))
}

#' @rdname helix_evidence
#' @export
helix_observations <- function(atlas, subject = NULL, metric = NULL, dataset = NULL, limit = NULL) {
  list_of(atlas, "/api/observations", list(subject = subject, metric = metric, dataset = dataset), limit, SUBJECT, of_subject)
}

#' @rdname helix_evidence
#' @export
helix_assessments <- function(atlas, subject = NULL, effect = NULL, direction = NULL, dataset = NULL, limit = NULL) {
  parameters <- list(subject = subject, effect = effect, direction = direction, dataset = dataset)
  list_of(atlas, "/api/assessments", parameters, limit, SUBJECT, of_subject)
}

#' @rdname helix_evidence
#' @export
helix_conflicts <- function(atlas, subject = NULL, kind = NULL, dataset = NULL, limit = NULL) {
  list_of(atlas, "/api/conflicts", list(subject = subject, kind = kind, dataset = dataset), limit, SUBJECT, of_subject)
}

SUBJECT <- c("subject.id", "subject.name", "subject.kind")

of_subject <- function(row) {
  if (!is.null(row$evidence)) row$evidence <- evidence_ids(row$evidence)
  flat(row)
}

passages <- function(evidence) {
  columns <- c(
    "id", "paraphrase", "locus", "page", "basis", "dataset",
    paste0("source.", c("id", "title", "authors", "year", "reliability", "url"))
  )
  frame(lapply(evidence, flat), columns)
}

#' Named queries and Cypher
#'
#' `helix_queries()` lists the named queries: what each answers, with which parameters and columns. `helix_query()` asks one.
#' `helix_cypher()` asks in Cypher of your own, which only reads; `$name` in the text is the parameter `name`. A warning of class
#' `helix_incomplete` says where the service gave the first rows only.
#'
#' @param atlas A service, from [helix_atlas()].
#' @param name The name of a query.
#' @param text Cypher.
#' @param ... Parameters by their names.
#' @returns A tibble.
#' @examplesIf nzchar(Sys.getenv("HELIX_ATLAS_URL"))
#' atlas <- helix_atlas(Sys.getenv("HELIX_ATLAS_URL"))
#' helix_query(atlas, "actor-ties", actor = "lenovo")
#' helix_cypher(atlas, "MATCH (f:Firm {id: $id}) RETURN f.name AS name", id = "lenovo")
#' @export
helix_query <- function(atlas, name, ...) {
  rows_of(atlas, perform(atlas, paste0("/api/queries/", segment(name)), list(...)))
}

#' @rdname helix_query
#' @export
helix_queries <- function(atlas) {
  list_of(atlas, "/api/queries", columns = c("name", "title", "answers", "parameters", "columns"))
}

#' @rdname helix_query
#' @export
helix_cypher <- function(atlas, text, ...) {
  given <- list(...)
  if (!length(given)) given <- structure(list(), names = character())
  body <- jsonlite::toJSON(list(query = enc2utf8(text), parameters = given), auto_unbox = TRUE, null = "null", digits = NA)
  rows_of(atlas, perform(atlas, "/api/cypher", body = enc2utf8(as.character(body))))
}

rows_of <- function(atlas, response) {
  said <- json(response)
  # A query may name two columns alike; a tibble that is to be read by name may not.
  columns <- make.unique(as.character(unlist(said$columns)))
  if (isTRUE(said$truncated)) {
    warning(structure(
      list(message = paste0("the service gave the first ", length(said$rows), " rows only; let the query ask for less"), call = NULL),
      class = c("helix_incomplete", "warning", "condition")
    ))
  }
  rows <- lapply(said$rows, stats::setNames, columns)
  rest <- said[setdiff(names(said), c("columns", "rows"))]
  with_origin(frame(rows, columns), c(list(url = response$url), current_version(atlas)), rest)
}
