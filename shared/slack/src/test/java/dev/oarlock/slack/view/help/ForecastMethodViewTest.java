package dev.oarlock.slack.view.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForecastMethodViewTest {
  @Test
  void theGuideIsLinkedWhereItIsKnownWhereGuidesAre() {
    assertThat(ForecastMethodView.of(Optional.of("https://docs.example.com/oarlock")).toString())
        .contains("<https://docs.example.com/oarlock/forecast.md|the guide to the forecast>");
  }

  @Test
  void elseItIsNamed() {
    assertThat(ForecastMethodView.of(Optional.empty()).toString()).contains("docs/forecast.md");
  }
}
