package dev.oarlock.slack.command.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.risk.alert.QuietHours.DailyQuiet;
import dev.oarlock.slack.command.alert.AlertCommand.EndQuiet;
import dev.oarlock.slack.command.alert.AlertCommand.PersonalQuiet;
import dev.oarlock.slack.command.alert.AlertCommand.QuietDaily;
import dev.oarlock.slack.command.alert.AlertCommand.QuietWeekends;
import dev.oarlock.slack.command.alert.AlertCommand.UnclearAlert;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Quiet hours as they are typed.
class AlertCommandTest {
  private static final DailyQuiet NIGHT = new DailyQuiet(LocalTime.of(18, 0), LocalTime.of(8, 0));
  private static final Optional<ZoneId> BERLIN = Optional.of(ZoneId.of("Europe/Berlin"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quiet 18:00 to 08:00 here",
        "Quiet hours 18:00 until 8:00",
        "quiet 18:00 to 08:00",
      })
  void aNight(String typed) {
    assertThat(AlertCommand.parse(typed)).isEqualTo(new QuietDaily(NIGHT, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"quiet 18:00 to 08:00 here europe/berlin", "quiet 18:00 to 08:00 Europe/Berlin"})
  void aNightElsewhere(String typed) {
    assertThat(AlertCommand.parse(typed)).isEqualTo(new QuietDaily(NIGHT, BERLIN));
  }

  @Test
  void weekendsAndNone() {
    assertThat(AlertCommand.parse("quiet weekends here"))
        .isEqualTo(new QuietWeekends(Optional.empty()));
    assertThat(AlertCommand.parse("quiet on weekends here Europe/Berlin"))
        .isEqualTo(new QuietWeekends(BERLIN));
    assertThat(AlertCommand.parse("quiet off here")).isEqualTo(new EndQuiet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"quiet 18:00 to 08:00 me", "quiet weekends me", "quiet off me"})
  void nobodyHasQuietHoursForThemselves(String typed) {
    assertThat(AlertCommand.parse(typed)).isEqualTo(new PersonalQuiet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quiet",
        "quiet here",
        "quiet 25:00 to 08:00 here",
        "quiet 18 to 8",
        "quiet 18:00 to 08:00 here Atlantis",
        "quiet 08:00 to 07:00 here",
        "quiet off tomorrow",
        "quiet weekends here Europe/Berlin UTC",
      })
  void whatIsNoneIsSaidToBeNone(String typed) {
    assertThat(AlertCommand.parse(typed))
        .isInstanceOfSatisfying(UnclearAlert.class, it -> assertThat(it.why()).contains("uiet"));
  }
}
