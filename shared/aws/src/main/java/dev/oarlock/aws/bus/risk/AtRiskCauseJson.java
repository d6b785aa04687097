package dev.oarlock.aws.bus.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.EpisodeCauseJson;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import java.time.LocalDate;

/// Why an account is at risk, for others to read: `cause` is one word, and a renewal in doubt has
/// its day and its chance of churn.
public final class AtRiskCauseJson {
  private static final String IN_DOUBT = "renewal-in-doubt";

  private AtRiskCauseJson() {}

  public static void write(EpisodeCause cause, ObjectNode node) {
    if (cause instanceof EpisodeCause.RenewalInDoubt(var renewal, var churn)) {
      node.put("cause", IN_DOUBT)
          .putObject("inDoubt")
          .put("renewal", renewal.toString())
          .put("churn", churn.value());
    } else {
      node.put("cause", EpisodeCauseJson.write(cause));
    }
  }

  public static EpisodeCause read(JsonNode node) {
    var cause = node.required("cause").textValue();
    return cause.equals(IN_DOUBT)
        ? inDoubt(node.required("inDoubt"))
        : EpisodeCauseJson.read(cause);
  }

  private static EpisodeCause inDoubt(JsonNode node) {
    return new EpisodeCause.RenewalInDoubt(
        LocalDate.parse(node.required("renewal").textValue()),
        new Probability(node.required("churn").doubleValue()));
  }
}
