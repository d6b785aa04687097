package dev.oarlock.domain.risk.departure;

import dev.oarlock.domain.risk.departure.ReasonCatalog.CatalogReason;
import dev.oarlock.domain.risk.departure.ReasonCatalog.ReasonGroup;
import java.util.List;

/// The picklist that Oarlock ships: the ten reasons why customers churn, and what nobody could have
/// avoided. `reasons/default.yaml` says the same.
final class ShippedReasons {
  static final ReasonCatalog CATALOG =
      new ReasonCatalog(
          "default 1",
          List.of(
              new ReasonGroup(
                  "Product",
                  List.of(
                      avoidable("missing-feature", "missing feature"),
                      avoidable("quality", "quality or performance"),
                      avoidable("usability", "hard to use"),
                      avoidable("wrong-solution", "not what they needed"))),
              new ReasonGroup(
                  "Value",
                  List.of(
                      avoidable("value-not-realised", "value not realised"),
                      avoidable("stalled-implementation", "implementation stalled"),
                      avoidable("low-adoption", "low adoption"),
                      avoidable("project-over", "the need is over"))),
              new ReasonGroup(
                  "Relationship",
                  List.of(
                      avoidable("sponsor-lost", "sponsor or power user lost"),
                      avoidable("new-leadership", "new leadership"),
                      avoidable("human-factor", "service or our people"))),
              new ReasonGroup(
                  "Price and competition",
                  List.of(
                      avoidable("price", "price or budget"),
                      avoidable("competitor", "a competitor"),
                      avoidable("built-in-house", "built it themselves"),
                      avoidable("fewer-people", "fewer people or seats needed"))),
              new ReasonGroup(
                  "Company",
                  List.of(
                      unavoidable("acquired", "acquired or merged"),
                      unavoidable("bankrupt", "bankrupt or closed"),
                      unavoidable("law", "forbidden by law or sanctions"))),
              new ReasonGroup(
                  "Not known", List.of(avoidable("unknown", "asked, and nobody knows")))));

  private ShippedReasons() {}

  private static CatalogReason avoidable(String code, String title) {
    return new CatalogReason(code, title, true);
  }

  private static CatalogReason unavoidable(String code, String title) {
    return new CatalogReason(code, title, false);
  }
}
