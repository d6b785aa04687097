package dev.oarlock.cli.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How the whole portfolio stands after an import, in place of an alert for each account.
record PortfolioHealthSummary(Map<Band, Integer> byBand, int atRisk) {
  static PortfolioHealthSummary of(List<AccountState> portfolio) {
    var byBand = new EnumMap<Band, Integer>(Band.class);
    portfolio.forEach(state -> byBand.merge(state.assessment().band(), 1, Integer::sum));
    var open = portfolio.stream().filter(state -> state.risk().episode().isPresent()).count();
    return new PortfolioHealthSummary(byBand, (int) open);
  }

  List<String> lines() {
    return List.of(
        "Accounts: %d red, %d yellow, %d green, %d not known; %d at risk."
            .formatted(of(Band.RED), of(Band.YELLOW), of(Band.GREEN), of(Band.UNKNOWN), atRisk),
        "See one with ./oarlock ask \"/health NAME\", all with \"/health portfolio by csm\", what"
            + " may be lost with \"/forecast\"; ./oarlock model train learns from them.");
  }

  private int of(Band band) {
    return byBand.getOrDefault(band, 0);
  }

  ObjectNode toJson() {
    var node = JsonNodeFactory.instance.objectNode();
    for (var band : Band.values()) {
      node.put(band.name().toLowerCase(Locale.ROOT), of(band));
    }
    return node.put("atRisk", atRisk);
  }
}
