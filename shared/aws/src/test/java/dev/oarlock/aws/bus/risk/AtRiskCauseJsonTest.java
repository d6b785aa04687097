package dev.oarlock.aws.bus.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.oarlock.aws.json.EpisodeCauseJson;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.telltale.Telltale;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AtRiskCauseJsonTest {
  private static final List<EpisodeCause> ANNOUNCED =
      List.of(
          new EpisodeCause.EnteredRed(),
          new EpisodeCause.SetToRed(new Csm("dana: EMEA"), "worse: than it looks"),
          new EpisodeCause.TelltaleSign(Telltale.NOT_LIVE),
          new EpisodeCause.RenewalInDoubt(LocalDate.parse("2027-03-14"), new Probability(0.34)),
          new EpisodeCause.RenewalInDoubt(Optional.empty(), new Probability(0.56)));

  @Test
  void everyCauseIsReadFromAnEventAndFromTheStateAsItWasWritten() {
    for (var cause : ANNOUNCED) {
      var node = JsonNodeFactory.instance.objectNode();
      AtRiskCauseJson.write(cause, node);

      assertThat(AtRiskCauseJson.read(node)).isEqualTo(cause);
      assertThat(EpisodeCauseJson.read(EpisodeCauseJson.write(cause))).isEqualTo(cause);
    }
  }

  @Test
  void whoReadsOneWordReadsRedWhoeverSetIt() {
    var node = JsonNodeFactory.instance.objectNode();
    AtRiskCauseJson.write(ANNOUNCED.get(1), node);

    assertThat(node.get("cause").textValue()).isEqualTo("entered-red");
  }
}
