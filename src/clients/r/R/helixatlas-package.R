#' University-firm-institute networks of a Helix Atlas service
#'
#' Begin with [helix_atlas()], which names the service and a filter; every other function takes it first:
#'
#' - find actors: [helix_actors()], [helix_actor()], [helix_match()]
#' - networks: [helix_network()], [helix_ego()], [helix_lineage()], [helix_paths()], [as_igraph()]
#' - measures: [helix_measures()], [helix_measure()], [helix_series()], [helix_compare()]
#' - the whole network: [helix_summary()], [helix_positions()], [helix_correlation()]
#' - evidence: [helix_tie()], [helix_evidence()], [helix_sources()]
#' - queries: [helix_queries()], [helix_query()], [helix_cypher()]
#' - pictures: [helix_figure()], [helix_picture()], [helix_save()]
#'
#' Filters and options are the words of the REST interface, which `/swagger-ui` of the service describes.
#' @keywords internal
"_PACKAGE"
