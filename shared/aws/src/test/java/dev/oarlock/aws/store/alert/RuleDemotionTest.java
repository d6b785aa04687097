package dev.oarlock.aws.store.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.alert.AlertRules.RuleStanding;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.domain.risk.alert.AlertRule;
import dev.oarlock.testing.LocalTable;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Alerts that come at once demote their rule once, and none that somebody has just put back.
class RuleDemotionTest {
  private static final AlertRule RULE = new AlertRule("pulse-lowest");
  private static final Instant NINE = Instant.parse("2026-11-30T09:00:00Z");

  private final LocalTable table = LocalTable.empty();
  private final AlertRules rules =
      new AlertRules(new TablePartition(table.dynamo(), table.name(), "ALERT_RULES"));

  @Test
  void theFirstOfTwoAtOnceSaysSinceWhen() {
    var before = standing();

    rules.demote(RULE, before, NINE);
    rules.demote(RULE, before, NINE.plusSeconds(2));

    assertThat(standing().demoted()).contains(NINE);
  }

  @Test
  void whoeverPutItBackMeanwhileIsRight() {
    rules.demote(RULE, standing(), NINE);
    var before = new RuleStanding(Optional.empty(), Instant.EPOCH);
    rules.reinstate(RULE, "U1", NINE.plusSeconds(60));

    rules.demote(RULE, before, NINE.plusSeconds(61));

    assertThat(standing().demoted()).isEmpty();
    assertThat(standing().since()).isEqualTo(NINE.plusSeconds(60));
  }

  @Test
  void whatWasPutBackIsDemotedAgainByWhatCameSince() {
    rules.reinstate(RULE, "U1", NINE);

    rules.demote(RULE, standing(), NINE.plusSeconds(60));

    assertThat(standing().demoted()).contains(NINE.plusSeconds(60));
    assertThat(standing().since()).isEqualTo(NINE);
  }

  private RuleStanding standing() {
    return rules.load().of(RULE);
  }
}
