problem <- function(status, members, headers = list()) {
  httr2::response_json(status, headers = c(headers, list(`Content-Type` = "application/problem+json")), body = members)
}

not_yet <- function(seconds) problem(503, list(title = "The database does not answer", detail = "it starts"), list(`Retry-After` = seconds))

test_that("a service that is not ready is asked again", {
  answers <- list(not_yet(1), httr2::response_json(body = list(ready = TRUE)))
  httr2::local_mocked_responses(answers)
  expect_identical(helix_get(helix_atlas(), "/api/schema"), list(ready = TRUE))
})

test_that("patience ends, and a wait that is too long is not begun", {
  calls <- 0
  httr2::local_mocked_responses(function(req) {
    calls <<- calls + 1
    not_yet(3600)
  })
  refused <- tryCatch(helix_get(helix_atlas(), "/api/schema"), helix_error = identity)
  expect_identical(refused$status, 503L)
  expect_identical(calls, 1)
})

test_that("a problem tells what was wrong and what would be right", {
  httr2::local_mocked_responses(list(problem(400, list(
    title = "The request cannot be understood",
    detail = "there is no 'reserch' among the families; did you mean research?",
    errors = list(list(field = "families", message = "m"))
  ))))
  refused <- tryCatch(helix_network(helix_atlas(), families = "reserch"), helix_error = identity)
  expect_identical(refused$title, "The request cannot be understood")
  expect_identical(refused$detail, "there is no 'reserch' among the families")
  expect_identical(refused$hint, "did you mean research?")
  expect_identical(refused$errors[[1]]$field, "families")
  expect_match(conditionMessage(refused), "did you mean research?", fixed = TRUE)
})

test_that("what is no problem document is an error too", {
  httr2::local_mocked_responses(list(httr2::response(502, body = charToRaw("<html>"))))
  expect_error(helix_get(helix_atlas(), "/api/network"), class = "helix_error")
})

test_that("where nothing listens the error says so", {
  expect_error(helix_get(helix_atlas("http://127.0.0.1:9"), "/"), "nothing answers at http://127.0.0.1:9", class = "helix_unreachable")
})

test_that("the key is sent", {
  httr2::local_mocked_responses(function(req) {
    sent <- req$headers
    httr2::response_json(body = list(sent = sent$Authorization))
  })
  expect_identical(helix_get(helix_atlas(key = "lab.secret"), "/")$sent, "Bearer lab.secret")
})

test_that("values are written as the service reads them, and own words overrule the filter", {
  expect_identical(
    written(list(families = c("research", "investment"), populations = TRUE, from = 1990, park = NULL, against = list(asOf = 1990L))),
    list(families = "research,investment", populations = "true", from = "1990", against.asOf = "1990")
  )
  expect_identical(written(asked(helix_atlas(datasets = "a", asOf = 2000), list(datasets = NULL))), list(asOf = "2000"))
})
