package dev.oarlock.slack.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.util.json.GsonFactory;
import dev.oarlock.domain.account.naming.NormalizedName;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.ColumnChart;
import dev.oarlock.slack.card.ColumnChart.ChartAxes;
import dev.oarlock.slack.card.ColumnChart.ChartPoint;
import dev.oarlock.slack.card.ColumnChart.ChartSeries;
import dev.oarlock.slack.card.SlackMessage;
import dev.oarlock.slack.language.LocalizedText;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BlockLimitsTest {
  @Test
  void whatSlackWouldRefuseIsRefusedWhenItIsMade() {
    assertThatThrownBy(() -> BlockFactory.section("x".repeat(3_001)))
        .hasMessage("Slack takes 1 to 3000 characters, not 3001");
    assertThatThrownBy(() -> BlockFactory.section("")).hasMessageContaining("not 0");
    assertThatThrownBy(() -> BlockFactory.fields(Collections.nCopies(11, "x")))
        .hasMessage("Slack takes 1 to 10 fields, not 11");
    assertThatThrownBy(
            () -> new SlackMessage("x", Collections.nCopies(51, BlockFactory.section("x"))))
        .hasMessageContaining("more than 50 blocks");
    assertThatThrownBy(() -> new SlackMessage(" ", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNameTooLongForAHeaderIsShortened() {
    assertThat(BlockFactory.header("x".repeat(200)).toString()).contains("x".repeat(149) + "…");
  }

  @Test
  void aChartIsWrittenAsSlackReadsIt() {
    var chart =
        new ColumnChart(
            "Customers by band",
            new ChartAxes(List.of("Red"), "Band", "Customers"),
            List.of(new ChartSeries("Now", List.of(new ChartPoint("Red", 3)))));
    var block = SlackMessage.forms(Card.saying("x").with(chart)).getFirst().blocks().getLast();

    assertThat(GsonFactory.createSnakeCase().toJson(block))
        .isEqualTo(
            "{\"type\":\"data_visualization\",\"title\":\"Customers by band\",\"chart\":{"
                + "\"type\":\"bar\",\"series\":[{\"name\":\"Now\",\"data\":[{\"label\":\"Red\","
                + "\"value\":3.0}]}],\"axis_config\":{\"categories\":[\"Red\"],"
                + "\"x_label\":\"Band\",\"y_label\":\"Customers\"}}}");
  }

  @Test
  void dataCannotMentionAnybody() {
    assertThat(Mrkdwn.escape("<!channel> & <@U1>")).isEqualTo("&lt;!channel&gt; &amp; &lt;@U1&gt;");
  }

  @Test
  void aMarkOfSlackInDataStandsAsTheSignLikeIt() {
    assertThat(Mrkdwn.escape("*A_B* ~x~ `y` _z_ __init__")).isEqualTo("∗A_B∗ ∼x∼ ‵y‵ ＿z＿ ＿＿init＿＿");
    assertThat(Mrkdwn.code("*A_B* ~x~ `y`")).isEqualTo("`*A_B* ~x~ 'y'`");
  }

  @Property(tries = 200)
  void whatIsCopiedFromAMessageReadsAsItWasTyped(
      @ForAll @CharRange(from = ' ', to = '~') String typed) {
    assertThat(Mrkdwn.unescape(Mrkdwn.escape(typed))).isEqualTo(typed);
    assertThat(NormalizedName.of(Mrkdwn.escape(typed).replaceAll("&(amp|lt|gt);", " ")))
        .isEqualTo(NormalizedName.of(typed));
  }

  @Test
  void aCutNoteEndsItsSentence() {
    assertThat(LocalizedText.text("Saved of {0}: {1}.", "Acme", Mrkdwn.shortened("abcdef", 4)))
        .isEqualTo("Saved of Acme: abc…");
    assertThat(LocalizedText.text("{0}. {1}.", Mrkdwn.shortened("abcdef", 4), "whole"))
        .isEqualTo("abc… whole.");
  }

  @Property(tries = 50)
  void aNoteOfEmojiIsCutBetweenThem(@ForAll @IntRange(min = 2, max = 30) int most) {
    assertThat(Mrkdwn.shortened("a" + "🚨".repeat(20), most))
        .hasSizeLessThanOrEqualTo(most)
        .matches(cut -> cut.codePoints().noneMatch(it -> it >= 0xD800 && it <= 0xDFFF));
  }
}
