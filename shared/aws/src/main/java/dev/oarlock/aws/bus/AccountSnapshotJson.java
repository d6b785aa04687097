package dev.oarlock.aws.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.AmountsJson;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.aws.json.HealthOverrideJson;
import dev.oarlock.aws.json.ScoreChangeJson;
import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// The account as it stood, as flat fields; what is unknown is left out.
final class AccountSnapshotJson {
  private AccountSnapshotJson() {}

  static ObjectNode write(AccountSnapshot about) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("account", about.account().value());
    node.put("name", about.name());
    node.put("segment", about.segment().name());
    about.csm().ifPresent(csm -> node.put("csm", csm.name()));
    about.slackChannel().ifPresent(channel -> node.put("slackChannel", channel));
    node.put("day", about.day().toString());
    about.score().ifPresent(score -> node.put("score", score));
    about.scoreBefore().ifPresent(score -> node.put("scoreBefore", score));
    node.put("band", EnumNames.of(about.band()));
    node.put("bandBefore", EnumNames.of(about.bandBefore()));
    node.put("coverage", about.coverage());
    node.set("reasons", ScoreChangeJson.lines(about.reasons()));
    node.set("cmrr", AmountsJson.write(about.cmrr()));
    if (about.standing() != AccountStanding.CUSTOMER) {
      node.put("standing", EnumNames.of(about.standing()));
    }
    about.renewalDate().ifPresent(day -> node.put("renewal", day.toString()));
    node.put("churnWithin90", rounded(about.churnWithin90()));
    about.churnAtRenewal().ifPresent(churn -> node.put("churnAtRenewal", rounded(churn)));
    node.put("annualBaseRate", rounded(about.annualBaseRate()));
    about.latestSignalTime().ifPresent(at -> node.put("freshest", at.toString()));
    about
        .override()
        .ifPresent(override -> node.set("override", HealthOverrideJson.write(override)));
    return node;
  }

  static AccountSnapshot read(JsonNode node) {
    return new AccountSnapshot(
        new AccountId(node.required("account").textValue()),
        node.required("name").textValue(),
        new Segment(node.required("segment").textValue()),
        text(node, "csm").map(Csm::new),
        text(node, "slackChannel"),
        LocalDate.parse(node.required("day").textValue()),
        number(node, "score"),
        number(node, "scoreBefore"),
        EnumNames.parse(Band.class, node.required("band").textValue()),
        EnumNames.parse(Band.class, node.required("bandBefore").textValue()),
        node.required("coverage").intValue(),
        ScoreChangeJson.lines(node.required("reasons")),
        AmountsJson.read(node.required("cmrr")),
        text(node, "standing")
            .map(it -> EnumNames.parse(AccountStanding.class, it))
            .orElse(AccountStanding.CUSTOMER),
        text(node, "renewal").map(LocalDate::parse),
        new Probability(node.required("churnWithin90").doubleValue()),
        Optional.ofNullable(node.get("churnAtRenewal"))
            .map(churn -> new Probability(churn.doubleValue())),
        new Probability(node.required("annualBaseRate").doubleValue()),
        text(node, "freshest").map(Instant::parse),
        Optional.ofNullable(node.get("override")).map(HealthOverrideJson::read));
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.ofNullable(node.get(name)).map(JsonNode::textValue);
  }

  private static OptionalInt number(JsonNode node, String name) {
    return node.has(name) ? OptionalInt.of(node.get(name).intValue()) : OptionalInt.empty();
  }

  /// Four decimals: more than anybody reads, and short.
  static double rounded(Probability probability) {
    return Math.round(probability.value() * 10_000) / 10_000.0;
  }
}
