package dev.oarlock.slack.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.card.CardElement.LabeledFact;
import dev.oarlock.slack.card.CardElement.Sparkline;
import dev.oarlock.slack.card.ColumnChart.ChartAxes;
import dev.oarlock.slack.card.ColumnChart.ChartPoint;
import dev.oarlock.slack.card.ColumnChart.ChartSeries;
import dev.oarlock.slack.testing.CardContract;
import dev.oarlock.slack.testing.VisibleText;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CardTest {
  private static final ColumnChart CHART =
      new ColumnChart(
          "Customers <by> band",
          new ChartAxes(List.of("Red", "Green"), "Band", "Customers"),
          List.of(series("A week ago", 2, 1_250), series("Now", 1, 1_251.5)));

  private static ChartSeries series(String name, double red, double green) {
    return new ChartSeries(
        name, List.of(new ChartPoint("Red", red), new ChartPoint("Green", green)));
  }

  private static String text(Card card) {
    CardContract.check(card);
    return PlainText.of(card);
  }

  private static String drawn(Card card) {
    return VisibleText.of(BlockKit.DRAWN_CHARTS.blocks(card));
  }

  @Test
  void aCardIsSaidInTheOrderInWhichItIsRead() {
    var card =
        Card.titled("🔴 Acme: 34, red")
            .say("*Health is 34 of 100.* It fell")
            .bullets("*Why it moved* on 20 Nov", List.of("−14 Adoption", "−12 an invoice"))
            .facts(new LabeledFact("Worth", "€12,400 a month"), new LabeledFact("Owner", "dana"))
            .buttons(new CardButton("a", "Why?", "acme"), new CardButton("b", "Share", "acme"))
            .smallPrint("More: `/health acme`.");

    assertThat(text(card))
        .isEqualTo(
            """
            Acme: 34, red. Health is 34 of 100. It fell.
            Why it moved on 20 Nov:
            • −14 Adoption
            • −12 an invoice
            Worth: €12,400 a month. Owner: dana. Buttons: “Why?”, “Share”. More: “/health acme”.\
            """);
    assertThat(VisibleText.of(card))
        .isEqualTo(
            """
            🔴 Acme: 34, red
            *Health is 34 of 100.* It fell
            *Why it moved* on 20 Nov
            • −14 Adoption
            • −12 an invoice
            *Worth*
            €12,400 a month
            *Owner*
            dana
            Why?
            Share
            More: `/health acme`.\
            """);
  }

  @Test
  void whatTheHeadlineSaysInTheSameWordsIsSaidOnce() {
    assertThat(text(Card.titled("🔔 A & B renewed").say("*Gong!* A &amp; B renewed. More.")))
        .isEqualTo("Gong! A &amp; B renewed. More.");
  }

  @Test
  void dataStayEscapedInBothRenderings() {
    var name = "<!channel> & <@U1>";
    var card = Card.titled(name).say(Mrkdwn.escape(name)).bullets("", List.of(Mrkdwn.escape(name)));

    assertThat(text(Card.titled(name))).isEqualTo("&lt;!channel&gt; &amp; &lt;@U1&gt;.");
    assertThat(text(card)).doesNotContain("<");
    assertThat(VisibleText.of(card)).contains("• &lt;!channel&gt; &amp; &lt;@U1&gt;");
    assertThat(drawn(Card.saying("x").with(CHART))).contains("*Customers &lt;by&gt; band*");
    assertThat(text(Card.saying("x").with(CHART))).contains("Customers &lt;by&gt; band (");
  }

  @Test
  void aMomentIsReadAsTheDayThatItIs() {
    assertThat(text(Card.saying("Newest: <!date^1795336200^{date} at {time}|22 Nov 2026>.")))
        .isEqualTo("Newest: 22 Nov 2026.");
  }

  @Test
  void aChartIsDrawnWhereSlackDoesNotKnowIt() {
    assertThat(drawn(Card.saying("x").with(CHART)))
        .isEqualTo(
            """
            x
            *Customers &lt;by&gt; band* (Customers)
            ```Red   A week ago  2
                  Now         1
            Green A week ago ████████████████████ 1,250
                  Now        ████████████████████ 1,251.5```\
            """);
    assertThat(text(Card.saying("x").with(CHART)))
        .endsWith("Red: A week ago 2, Now 1; Green: A week ago 1,250, Now 1,251.5.");
  }

  @Test
  void whereARefusalIsHeardTheFormsGetSurer() {
    assertThat(SlackMessage.forms(Card.saying("x").with(CHART)))
        .extracting(form -> form.blocks().stream().map(LayoutBlock::getType).toList())
        .containsExactly(
            List.of("section", "data_visualization"), List.of("section", "section"), List.of());
    assertThat(SlackMessage.forms(Card.saying("x"))).hasSize(2);
  }

  @Test
  void aTrendIsDrawnForTheEyeAndSaidToTheEar() {
    var scores = List.of(OptionalInt.of(64), OptionalInt.empty(), OptionalInt.of(34));
    var card = Card.saying("x").with(new Sparkline(scores, "the last 2 weeks"));

    assertThat(VisibleText.of(card)).endsWith("`▆·▃` the last 2 weeks");
    assertThat(text(card)).endsWith("From 64 to 34 (lowest 34, highest 64) in the last 2 weeks.");
  }

  @Test
  void aTextThatWouldBeTooLongLosesListsFirst() {
    var items = IntStream.range(0, 60).mapToObj(i -> i + " " + "word ".repeat(20)).toList();
    var text = text(Card.titled("Long").bullets("Items", items).smallPrint("As of today."));

    assertThat(text)
        .contains("• 9 word", "• the rest is in the card")
        .doesNotContain("• 10 word")
        .endsWith("As of today.");
    assertThat(text(Card.saying("&amp;".repeat(600)).say("&amp;".repeat(600)))).endsWith(";…");
  }

  @Test
  void aListTakesAsManySectionsAsItNeeds() {
    var card = Card.titled("x").bullets("Lead", Collections.nCopies(40, "y".repeat(200)));

    assertThat(SlackMessage.sure(card).blocks()).hasSize(4);
  }

  @Test
  void whatSlackWouldRefuseCannotBeMade() {
    assertThatThrownBy(() -> Card.saying("x".repeat(3_001)))
        .hasMessage("Slack takes 1 to 3000 characters, not 3001");
    assertThatThrownBy(() -> Card.saying("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Card.titled("x").facts(List.of()))
        .hasMessage("Slack takes 1 to 10 fields, not 0");
    assertThatThrownBy(() -> Card.titled("x").buttons(List.of()))
        .hasMessage("Slack takes 1 to 25 actions, not 0");
    assertThatThrownBy(() -> BulletList.of("", List.of())).hasMessageContaining("lines, not 0");
    assertThatThrownBy(() ->
            new ColumnChart(
                "T",
                new ChartAxes(List.of("a"), "X", "Y"),
                List.of(new ChartSeries("s", List.of(new ChartPoint("b", 1))))))
        .hasMessage("labels are not the categories: s");
  }
}
