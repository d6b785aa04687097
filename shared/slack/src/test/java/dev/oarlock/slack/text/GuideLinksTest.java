package dev.oarlock.slack.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.slack.card.SlackMessage;
import dev.oarlock.slack.view.help.ForecastMethodView;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuideLinksTest {
  private static final GuideLinks LINKED =
      new GuideLinks(Optional.of("https://docs.example.com/oarlock/"));

  @Test
  void aGuideIsLinkedWhereItIsKnownWherePeopleReadThem() {
    assertThat(LINKED.forecast())
        .isEqualTo("<https://docs.example.com/oarlock/forecast.md|the guide to the forecast>");
  }

  @Test
  void elseItIsNamed() {
    assertThat(GuideLinks.named().health()).isEqualTo("docs/health.md of Oarlock");
  }

  @Test
  void whoHearsACardHearsTheWordsAndTheAddress() {
    assertThat(SlackMessage.sure(ForecastMethodView.of(LINKED)).text())
        .contains("the guide to the forecast (https://docs.example.com/oarlock/forecast.md).");
  }
}
