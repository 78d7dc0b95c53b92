# A service with the data sets that are shipped; without its address the tests that need one are skipped.
service <- function(...) {
  url <- Sys.getenv("HELIX_ATLAS_URL")
  skip_if_not(nzchar(url), "no service: HELIX_ATLAS_URL")
  helix_atlas(url, ...)
}

asked_for <- function(...) service(families = c("research", "investment"), datasets = "hsp-thesis", ...)

# The service's own table.
rest_table <- function(path) {
  text <- httr2::resp_body_string(httr2::req_perform(httr2::request(paste0(Sys.getenv("HELIX_ATLAS_URL"), path))), encoding = "UTF-8")
  utils::read.csv(text = text, colClasses = "character", encoding = "UTF-8", check.names = FALSE)
}

expect_same_values <- function(values, others) {
  expect_setequal(names(values), names(others))
  expect_lt(max(abs(values - others[names(values)])), 1e-9)
}

values_of <- function(measure) stats::setNames(measure$value, measure$actor)

# A file that goes with the session.
passing_file <- function(ending) tempfile(fileext = ending)
