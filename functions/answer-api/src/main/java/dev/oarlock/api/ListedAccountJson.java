package dev.oarlock.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.AmountsJson;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.view.risk.RiskCauseText;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An account in a list.
final class ListedAccountJson {
  private ListedAccountJson() {}

  static ObjectNode of(ListedAccount account) {
    var profile = account.profile();
    var health = account.health();
    var terms = account.terms();
    var json =
        JsonTree.object()
            .put("id", account.id().value())
            .put("name", profile.name())
            .put("owner", profile.csm().map(Csm::name).orElse(null))
            .put("segment", profile.segment().name())
            .put("region", profile.region().orElse(null))
            .put("standing", EnumNames.of(terms.standing()));
    json.put("score", health.score().isPresent() ? health.score().getAsInt() : null);
    json.put("band", EnumNames.of(health.band()));
    json.set("cmrr", AmountsJson.write(terms.cmrr()));
    json.put("churnChance", terms.chance().value());
    json.set("atRisk", AmountsJson.write(terms.expectedLoss()));
    json.put("renewal", text(terms.renewal())).put("isOverdue", terms.isOverdue());
    json.put("noticeEnds", text(terms.ends()));
    json.put("atRiskSince", text(health.risk().map(it -> it.since())));
    return json.put(
        "riskCause",
        health
            .risk()
            .map(it -> Mrkdwn.unescape(RiskCauseText.sentenceEnd(it.cause(), Optional.empty())))
            .orElse(null));
  }

  private static @Nullable String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }
}
