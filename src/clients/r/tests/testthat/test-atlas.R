test_that("betweenness is that of REST and igraph", {
  skip_if_not_installed("igraph")
  atlas <- service()
  for (directed in c(FALSE, TRUE)) {
    ours <- values_of(helix_measure(atlas, "betweenness", directed = directed))
    table <- rest_table(paste0("/api/measures/betweenness?top=100000&format=csv&directed=", tolower(directed)))
    expect_same_values(ours, stats::setNames(as.numeric(table$value), table$actor))

    graph <- igraph::simplify(as_igraph(helix_network(atlas, directed = directed)))
    expect_same_values(ours, igraph::betweenness(graph, weights = NA))

    file <- passing_file(".graphml")
    expect_match(helix_export(atlas, file, directed = directed), "evidence")
    exported <- igraph::simplify(igraph::read_graph(file, "graphml"))
    expect_same_values(ours, stats::setNames(igraph::betweenness(exported, weights = NA), igraph::V(exported)$id))
  }
})

test_that("other measures and weights are those of igraph", {
  skip_if_not_installed("igraph")
  atlas <- service()
  graph <- igraph::simplify(as_igraph(helix_network(atlas)))
  expect_same_values(values_of(helix_measure(atlas, "degree")), igraph::degree(graph))
  expect_same_values(values_of(helix_measure(atlas, "core-number")), igraph::coreness(graph))
  weighted <- as_igraph(helix_network(atlas, weighted = TRUE))
  expect_same_values(values_of(helix_measure(atlas, "degree", weighted = TRUE)), igraph::strength(weighted))
})

test_that("graphs have all attributes", {
  skip_if_not_installed("igraph")
  network <- helix_network(service())
  graph <- as_igraph(network)
  expect_setequal(igraph::vertex_attr_names(graph), c(setdiff(names(network$nodes), "id"), "label"))
  expect_setequal(igraph::edge_attr_names(graph), setdiff(names(network$ties), c("source", "target")))
  lenovo <- igraph::V(graph)["lenovo"]
  expect_identical(lenovo$label, "Lenovo")
  expect_equal(lenovo$founded, network$nodes$founded[network$nodes$id == "lenovo"])
  tie <- "institute-of-computing-technology--invested-in--lenovo"
  edge <- igraph::E(graph)[igraph::E(graph)$id == tie]
  expect_identical(edge$evidence, paste(network$ties$evidence[[match(tie, network$ties$id)]], collapse = "; "))
})

test_that("tidygraph takes a network", {
  skip_if_not_installed("tidygraph")
  graph <- tidygraph::as_tbl_graph(helix_network(asked_for()))
  expect_s3_class(graph, "tbl_graph")
})

test_that("each answer says version and filter", {
  atlas <- service()
  asked <- asked_for()
  version <- helix_get(atlas, "/api/network", kinds = "SciencePark")$about$graphVersion
  for (answer in list(
    helix_measure(asked, "degree"), helix_ties(asked), helix_summary(asked), helix_mixing(asked), helix_positions(asked),
    helix_correlation(asked, c("research", "investment"), permutations = 9), helix_paths(asked, "tongfang", "unisplendour"),
    helix_parents(asked), helix_network(asked)
  )) {
    about <- helix_about(answer)
    expect_identical(about$graphVersion, version)
    expect_identical(about$filter$datasets, "hsp-thesis")
    expect_identical(about$datasets, c("hsp-thesis" = "1.0.0"))
  }
  for (answer in list(
    helix_actors(atlas), helix_sources(atlas, dataset = "hsp-thesis"), helix_queries(atlas), helix_query(atlas, "actor-ties", actor = "lenovo"),
    helix_cypher(atlas, "RETURN 1 AS one"), helix_evidence(atlas, "institute-of-computing-technology--invested-in--lenovo")
  )) {
    expect_identical(helix_about(answer)$graphVersion, version)
  }
})

test_that("tables have the columns and rows of REST", {
  asked <- asked_for()
  query <- "families=research,investment&datasets=hsp-thesis&format=csv"
  tables <- list(
    list(helix_measure(asked, "brokerage"), paste0("/api/measures/brokerage?top=100000&", query)),
    list(helix_positions(asked, c("research", "investment")), paste0("/api/positions?relations=research,investment&", query)),
    list(
      helix_correlation(asked, c("research", "investment"), permutations = 9),
      paste0("/api/association/correlation?relations=research,investment&permutations=9&", query)
    ),
    list(
      helix_regression(asked, "investment", "research", permutations = 9),
      paste0("/api/association/regression?dependent=investment&predictors=research&permutations=9&", query)
    ),
    list(helix_groups(asked, "degree"), paste0("/api/measures/degree/groups?", query)),
    list(helix_paths(asked, "tongfang", "unisplendour"), paste0("/api/paths?from=tongfang&to=unisplendour&", query)),
    list(helix_actors(asked), "/api/actors?size=500&format=csv")
  )
  for (pair in tables) {
    rest <- rest_table(pair[[2]])
    expect_identical(setdiff(names(rest), names(pair[[1]])), character(), label = pair[[2]])
    for (name in names(rest)) {
      ours <- pair[[1]][[name]]
      if (is.double(ours)) {
        expect_equal(ours, suppressWarnings(as.numeric(rest[[name]])), tolerance = 1e-12, label = paste(pair[[2]], name))
      } else {
        told <- vapply(ours, function(v) if (length(v) == 1 && is.na(v)) "" else paste(v, collapse = ";"), "", USE.NAMES = FALSE)
        expect_identical(told, rest[[name]], label = paste(pair[[2]], name))
      }
    }
  }
})

test_that("lists have all their pages", {
  atlas <- service()
  expect_identical(nrow(helix_sources(atlas)), helix_get(atlas, "/api/sources", size = 1)$page$totalItems)
  expect_identical(nrow(helix_sources(atlas, limit = 3)), 3L)
  expect_error(helix_sources(atlas, limit = 0), "limit is 1 or more")
})

test_that("a profile, a tie and its evidence", {
  atlas <- service()
  lenovo <- helix_actor(atlas, "lenovo", datasets = "hsp-thesis")
  expect_identical(lenovo$facts$kind, "Firm")
  expect_true("Legend" %in% lenovo$names$text)
  expect_identical(lenovo$ties$other[lenovo$ties$type == "INVESTED_IN"], "institute-of-computing-technology")
  evidence <- helix_evidence(atlas, "institute-of-computing-technology--invested-in--lenovo")
  expect_true("table 4" %in% evidence$locus)
  expect_identical(helix_tie(atlas, "institute-of-computing-technology--invested-in--lenovo")$evidence[[1]], evidence$id)
})

test_that("years of the filter go to paths by their names there", {
  paths <- helix_paths(service(from = 1990, to = 2009, certainty = "possible"), "tongfang", "unisplendour")
  expect_identical(helix_about(paths)$filter$from, 1990L)
  expect_identical(paths$from[1], "tongfang")
})

test_that("lineage, ego network, ancestors", {
  atlas <- service(datasets = "hsp-thesis")
  nodes <- helix_lineage(atlas, "lenovo", direction = "ancestors")$nodes
  expect_identical(nodes$generation, c(-2L, -1L, 0L))
  expect_identical(nodes$id, c("chinese-academy-of-sciences", "institute-of-computing-technology", "lenovo"))
  ego <- helix_ego(atlas, "founder")
  expect_true("founder" %in% ego$nodes$id)
  expect_true(all(c(ego$ties$source, ego$ties$target) %in% ego$nodes$id))
  expect_identical(nrow(helix_common_ancestors(atlas, "lenovo", "founder")), 0L)
})

test_that("queries and Cypher", {
  atlas <- service()
  queries <- helix_queries(atlas)
  described <- vapply(queries$columns[[match("assessments-balance", queries$name)]], `[[`, "", "name")
  expect_identical(names(helix_query(atlas, "assessments-balance")), described)
  found <- helix_cypher(atlas, "MATCH (f:Firm {id: $id}) RETURN f.name AS name, f.founded AS founded", id = "lenovo")
  expect_identical(as.list(found), list(name = "Lenovo", founded = 1984L), ignore_attr = TRUE)
  expect_warning(helix_cypher(atlas, "MATCH (n) RETURN n.id AS id"), "rows only", class = "helix_incomplete")
  expect_identical(nrow(helix_actors(atlas, "\u6e05\u534e", limit = 1)), 1L)
})

test_that("every other question is answered", {
  asked <- asked_for()
  whole <- service()
  expect_gt(nrow(helix_measures(whole)), 20)
  expect_named(helix_overlap(asked, c("research", "investment")), c(
    "relation", "other", "edges", "otherEdges", "both", "jaccard", "shareOfFirst", "shareOfOther"
  ))
  expect_gt(nrow(helix_multiplexity(asked)), 0)
  expect_identical(helix_periods(whole, c("1990-1999", "2000-2009"))$from, "1990-1999")
  expect_true("transitivity" %in% helix_chance(asked, draws = 9)$figure)
  expect_true("university-ties-concentrated" %in% helix_claims(whole)$id)
  claim <- helix_claim(asked, "university-ties-concentrated", permutations = 9)
  expect_true(helix_about(claim)$tested)
  expect_identical(claim$statistic[1], "herfindahl-of-universities")
  expect_identical(sort(unique(helix_blockmodel(asked, "research", starts = 5)$block)), 1:3)
  expect_identical(names(helix_cliques(asked))[1:3], c("group", "size", "actor"))
  expect_gte(min(helix_cliques(asked, k = 2)$size), 4L)
  expect_gt(nrow(helix_communities(whole, c("1990-1999", "2000-2009"))), 0)
  expect_true("againstValue" %in% names(helix_compare(whole, "degree", list(evidence = "stated"))))
  expect_false("lenovo" %in% helix_without(whole, "degree", "lenovo")$actor[1])
  expect_identical(unique(helix_series(whole, "degree", "lenovo", from = 1990, to = 1992)$year), 1990:1992)
  expect_true(isSymmetric(unclass(helix_mixing(whole)), check.attributes = FALSE))
  expect_identical(helix_match(whole, "Lenovo")$id[1], "lenovo")
  for (listed in list(helix_observations(whole, limit = 2), helix_assessments(whole, limit = 2), helix_conflicts(whole, limit = 2))) {
    expect_identical(nrow(listed), 2L)
    expect_identical(names(listed)[1:3], SUBJECT)
  }
})

test_that("pictures are those of the service, saved and shown", {
  atlas <- service()
  figure <- helix_figure(atlas, "partnership-network", width = 84)
  file <- passing_file(".png")
  helix_save(figure, file)
  expect_identical(readBin(file, "raw", 8), as.raw(c(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)))
  expect_error(helix_save(figure, "figure.jpg"), "svg, png or pdf")
  expect_output(print(figure), "<Picture")
  expect_true(any(grepl("partnership-network", helix_figures(atlas)$name)))
  asked <- asked_for()
  for (picture in list(
    helix_picture(asked, nodeSize = "betweenness"), helix_network(asked, directed = TRUE)$picture, helix_ego(asked, "founder")$picture,
    helix_paths_picture(asked, "tongfang", "unisplendour")
  )) {
    expect_match(rawToChar(drawn(picture, "svg")), "<svg", fixed = TRUE)
  }
  skip_if_not_installed("png")
  grDevices::pdf(passing_file(".pdf"))
  on.exit(grDevices::dev.off())
  expect_no_error(plot(figure))
})

test_that("a citation names data sets, version and filter", {
  text <- helix_citation(asked_for())
  for (part in c("hsp-thesis", "version 1.0.0", "CC-BY-4.0", "families=research,investment", Sys.getenv("HELIX_ATLAS_URL"))) {
    expect_match(text, part, fixed = TRUE)
  }
  expect_match(helix_citation(asked_for(), "bibtex"), "^@misc\\{helix-atlas-")
})

test_that("the service's refusal is an error with a hint", {
  refused <- tryCatch(helix_measure(service(), "betwenness"), helix_error = identity)
  expect_identical(refused$status, 404L)
  expect_identical(refused$hint, "did you mean betweenness?")
})
