package dev.oarlock.aws.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A wrong setting is refused in words, before a function hears of anything.
class SettingsCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          TIME_ZONE         | Mars/Phobos | TIME_ZONE is "Mars/Phobos": give an IANA time zone such as Europe/Berlin.
          TIME_ZONE         | ~~          | TIME_ZONE is "": give an IANA time zone such as Europe/Berlin.
          ANNUAL_CHURN_RATE | 3           | ANNUAL_CHURN_RATE is "3": give the share of customers that churn in a year, from 0.001 to 0.9, such as 0.10.
          ANNUAL_CHURN_RATE | abc         | ANNUAL_CHURN_RATE is "abc": give the share of customers that churn in a year, from 0.001 to 0.9, such as 0.10.
          ANNUAL_CHURN_RATE | NaN         | ANNUAL_CHURN_RATE is "NaN": give the share of customers that churn in a year, from 0.001 to 0.9, such as 0.10.
          OARLOCK_TODAY     | tomorrow    | OARLOCK_TODAY is "tomorrow": give a day such as 2026-11-22.
          DIGEST_CHANNEL    | # health    | DIGEST_CHANNEL is "# health": give a channel such as #customer-health.
          DIGEST_VERSIONS   | {"#a":"smb"} | DIGEST_VERSIONS is "{"#a":"smb"}": give channels with leadership, csm:NAME, segment:NAME or board, such as {"#enterprise":"segment:Enterprise"}.
          DIGEST_VERSIONS   | {"# a":"board"} | DIGEST_VERSIONS is "{"# a":"board"}": give channels with leadership, csm:NAME, segment:NAME or board, such as {"#enterprise":"segment:Enterprise"}.
          TOUCH_TIERS       | {"SMB":0}   | TOUCH_TIERS is "{"SMB":0}": give how many accounts of a segment a CSM has room for, such as {"Enterprise":15,"Mid-Market":50}.
          TOUCH_TIERS       | fifteen     | TOUCH_TIERS is "fifteen": give how many accounts of a segment a CSM has room for, such as {"Enterprise":15,"Mid-Market":50}.
          SLACK_API_URL     | slack.com   | SLACK_API_URL is "slack.com": give an address like https://slack.com/api/.
          CHANNEL_ROUTES    | #general    | CHANNEL_ROUTES is "#general": give JSON such as {"default":"#customer-health","gong":"#gong"}.
          CHANNEL_ROUTES    | ["#a"]      | CHANNEL_ROUTES is "["#a"]": give JSON such as {"default":"#customer-health","gong":"#gong"}.
          CHANNEL_ROUTES    | {"gong":"#g"} | CHANNEL_ROUTES is "{"gong":"#g"}": it must name a default channel, as in {"default":"#customer-health"}.
          CHANNEL_ROUTES    | {"default":"#a","lead":"#b"} | CHANNEL_ROUTES names "lead", which nothing is: give default, gong, ops, leads, segments and csms.
          CHANNEL_ROUTES    | {"default":"#a","leads":7} | CHANNEL_ROUTES has 7 for leads: give a channel such as "#customer-health".
          CHANNEL_ROUTES    | {"default":"#a","csms":{"dana":""}} | CHANNEL_ROUTES has "" for csms.dana: give a channel such as "#customer-health".
          CHANNEL_ROUTES    | {"default":"#a","segments":"#b"} | CHANNEL_ROUTES has "#b" for segments: give channels by name such as {"Enterprise":"#enterprise"}.
          """)
  void aWrongSettingIsRefusedWithWhatIsAllowed(String name, String value, String why) {
    var table = LocalTable.empty();
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new AppContext(
                Map.of(name, value),
                Clock.systemUTC(),
                table.dynamo(),
                new RecordingEventBus(),
                _ -> {}))
        .withMessage(why);
  }

  @Test
  void rightSettingsAndThoseOfOthersPass() {
    assertThatCode(() ->
            SettingsCheck.check(
                Map.of(
                    "TIME_ZONE", "America/Argentina/ComodRivadavia",
                    "ANNUAL_CHURN_RATE", ".1",
                    "OARLOCK_TODAY", "",
                    "DIGEST_CHANNEL", "C012AB3CD",
                    "CHANNEL_ROUTES",
                        "{\"default\":\"#a\",\"leads\":\"b\",\"segments\":{\"Mid"
                            + " Market\":\"#c\"},\"csms\":{}}",
                    "SLACK_API_URL", "http://127.0.0.1:3000/slack/api/",
                    "LANG", "nonsense")))
        .doesNotThrowAnyException();
  }
}
