#' A Helix Atlas service
#'
#' @param url Its address.
#' @param ... The filter of all questions about networks, by the words of REST: `families`, `types`, `kinds`, `spheres`, `datasets`,
#'   `evidence`, `asOf` or `from` and `to`, `certainty`, `populations`, `park`. Several values are a vector. Each question may overrule it;
#'   `NULL` takes a word away.
#' @param key A key, where the service asks for one.
#' @param patience For how many seconds a service that is not ready yet (503 with Retry-After) is asked again.
#' @param timeout How many seconds one answer may take.
#' @param atlas A service, from `helix_atlas()`.
#' @param x A service.
#' @returns An object that the other functions take first. What the service refuses is an error of class `helix_error` with the members
#'   `title`, `detail`, `hint` (what would be right, where the service says so), `status` and `errors` (one for each wrong parameter).
#' @examples
#' atlas <- helix_atlas(datasets = "hsp-thesis")
#' helix_filtered(atlas, families = c("research", "investment"))
#' @export
helix_atlas <- function(url = "http://localhost:8080", ..., key = NULL, patience = 60, timeout = 300) {
  structure(
    list(url = sub("/+$", "", url), key = key, patience = patience, timeout = timeout, filter = list(...)),
    class = "helix_atlas"
  )
}

#' @rdname helix_atlas
#' @export
helix_filtered <- function(atlas, ...) {
  atlas$filter <- asked(atlas, list(...))
  atlas
}

#' @rdname helix_atlas
#' @export
print.helix_atlas <- function(x, ...) {
  words <- written(x$filter)
  cat("<Helix Atlas at ", x$url, if (length(words)) paste0(", ", names(words), "=", words), ">\n", sep = "")
  invisible(x)
}

#' Any resource of the service
#'
#' For what has no function here.
#'
#' @param atlas A service, from [helix_atlas()].
#' @param path The resource, such as `/api/schema`.
#' @param ... Its parameters by their names in REST.
#' @returns Its JSON as lists.
#' @examplesIf nzchar(Sys.getenv("HELIX_ATLAS_URL"))
#' atlas <- helix_atlas(Sys.getenv("HELIX_ATLAS_URL"))
#' names(helix_get(atlas, "/api/schema"))
#' @export
helix_get <- function(atlas, path, ...) {
  json(perform(atlas, path, list(...)))
}

# Own words overrule those of the filter.
asked <- function(atlas, given) {
  words <- atlas$filter
  words[names(given)] <- given
  words
}

# Values as the service reads them: true, false, lists with commas; NULL is left out, and so is NA.
written <- function(given) {
  given <- Filter(function(value) !is.null(value) && !identical(value, NA), given)
  nested <- vapply(given, is.list, logical(1))
  inner <- Map(
    function(name, value) {
      value <- written(value)
      stats::setNames(value, paste(name, names(value), sep = "."))
    },
    names(given)[nested], given[nested]
  )
  c(lapply(given[!nested], one_text), unlist(unname(inner), recursive = FALSE))
}

one_text <- function(value) {
  text <- if (is.logical(value)) {
    tolower(as.character(value))
  } else if (is.numeric(value)) {
    vapply(value, format, "", scientific = FALSE, digits = 15, trim = TRUE)
  } else {
    enc2utf8(as.character(value))
  }
  paste(text, collapse = ",")
}

segment <- function(text) utils::URLencode(enc2utf8(as.character(text)), reserved = TRUE)

perform <- function(atlas, path, parameters = list(), body = NULL) {
  request <- httr2::request(paste0(atlas$url, path)) |>
    httr2::req_timeout(atlas$timeout) |>
    httr2::req_error(is_error = function(response) FALSE)
  words <- written(parameters)
  if (length(words)) request <- do.call(httr2::req_url_query, c(list(request), words))
  # Unlike a header of our own, this one is not sent on to another host.
  if (!is.null(atlas$key)) request <- httr2::req_auth_bearer_token(request, atlas$key)
  if (!is.null(body)) request <- httr2::req_body_raw(request, body, type = "application/json")
  until <- Sys.time() + atlas$patience
  repeat {
    response <- tryCatch(httr2::req_perform(request), error = function(failure) stop(unreachable(atlas$url, failure)))
    if (httr2::resp_status(response) < 400) return(response)
    pause <- retry_after(response)
    if (!httr2::resp_status(response) %in% c(429, 503) || is.na(pause) || Sys.time() + pause > until) stop(refusal(response))
    Sys.sleep(pause)
  }
}

# Whole numbers stay whole, and records stay records.
json <- function(response) {
  jsonlite::fromJSON(httr2::resp_body_string(response, encoding = "UTF-8"), simplifyVector = FALSE)
}

# In seconds, at least one; NA where it is not said or a date.
retry_after <- function(response) {
  said <- httr2::resp_header(response, "Retry-After")
  if (is.null(said) || !grepl("^ *[0-9]+ *$", said)) NA_real_ else max(1, as.numeric(said))
}

refusal <- function(response) {
  problem <- tryCatch(json(response), error = function(failure) NULL)
  if (is.null(names(problem))) problem <- list(title = httr2::resp_status_desc(response), detail = response$url)
  problem_condition(httr2::resp_status(response), problem)
}

unreachable <- function(url, failure) {
  reason <- conditionMessage(if (is.null(failure$parent)) failure else failure$parent)
  late <- grepl("timed out|timeout was reached", reason, ignore.case = TRUE)
  hint <- if (late) "ask for less, or wait longer: helix_atlas(timeout = ...)" else "start the service or give its address: helix_atlas(url)"
  problem_condition(0L, list(
    title = "The service cannot be reached",
    detail = paste0("nothing answers at ", url, " (", reason, "); ", hint)
  ), "helix_unreachable")
}

# The service writes what is wrong and what would be right as two halves of one sentence.
problem_condition <- function(status, problem, class = NULL) {
  said <- as.character(problem$detail %||% "")
  halves <- regmatches(said, regexpr("; ", said), invert = TRUE)[[1]]
  title <- problem$title %||% "The service refused the request"
  structure(
    list(
      message = paste0(title, if (status > 0) paste0(" (", status, ")"), ": ", said),
      call = NULL, title = title, detail = halves[1], hint = if (length(halves) > 1) halves[2],
      errors = problem$errors %||% list(), status = status, problem = problem
    ),
    class = c(class, "helix_error", "error", "condition")
  )
}

`%||%` <- function(a, b) if (is.null(a)) b else a
