package dev.oarlock.aws.bus.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.EpisodeCauseJson;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import java.time.LocalDate;
import java.util.Optional;

/// Why an account is at risk, for others to read: `cause` is one word. A renewal in doubt has its
/// day and its chance of churn, and a band that somebody set has who did and why.
public final class AtRiskCauseJson {
  private static final String IN_DOUBT = "renewal-in-doubt";
  private static final String ENTERED_RED = "entered-red";

  private AtRiskCauseJson() {}

  public static void write(EpisodeCause cause, ObjectNode node) {
    switch (cause) {
      case EpisodeCause.RenewalInDoubt(var renewal, var churn) -> {
        var doubt = node.put("cause", IN_DOUBT).putObject("inDoubt").put("churn", churn.value());
        renewal.ifPresent(day -> doubt.put("renewal", day.toString()));
      }
      case EpisodeCause.SetToRed(var by, var reason) ->
          node.put("cause", ENTERED_RED)
              .putObject("setToRed")
              .put("by", by.name())
              .put("reason", reason);
      case EpisodeCause.EnteredRed _,
          EpisodeCause.TelltaleSign _,
          EpisodeCause.NewScorecard _,
          EpisodeCause.NewModel _,
          EpisodeCause.Imported _ ->
          node.put("cause", EpisodeCauseJson.write(cause));
    }
  }

  public static EpisodeCause read(JsonNode node) {
    var cause = node.required("cause").textValue();
    if (cause.equals(IN_DOUBT)) {
      return inDoubt(node.required("inDoubt"));
    }
    return node.has("setToRed")
        ? setToRed(node.required("setToRed"))
        : EpisodeCauseJson.read(cause);
  }

  private static EpisodeCause setToRed(JsonNode node) {
    return new EpisodeCause.SetToRed(
        new Csm(node.required("by").textValue()), node.required("reason").textValue());
  }

  private static EpisodeCause inDoubt(JsonNode node) {
    return new EpisodeCause.RenewalInDoubt(
        Optional.ofNullable(node.get("renewal")).map(JsonNode::textValue).map(LocalDate::parse),
        new Probability(node.required("churn").doubleValue()));
  }
}
