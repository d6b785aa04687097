package dev.oarlock.slack.card;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import dev.oarlock.slack.block.BlockFactory;
import dev.oarlock.slack.card.CardElement.ActionLine;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.card.CardElement.ButtonRow;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.card.CardElement.FactList;
import dev.oarlock.slack.card.CardElement.FigureTable;
import dev.oarlock.slack.card.CardElement.OverflowMenu;
import dev.oarlock.slack.card.CardElement.SmallPrint;
import dev.oarlock.slack.card.CardElement.Sparkline;
import dev.oarlock.slack.card.CardElement.TextParagraph;
import dev.oarlock.slack.card.CardElement.TitleLine;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.text.ScoreBars;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Shows a card in Slack's blocks. Slack's own chart is not known everywhere: not by every Slack,
/// and not in modals. There the same chart is drawn with characters.
public enum BlockKit {
  NATIVE_CHARTS,
  DRAWN_CHARTS;

  public List<LayoutBlock> blocks(Card card) {
    var named = CardTexts.mapped(card, OwnerText::named);
    return named.elements().stream().flatMap(this::blocks).toList();
  }

  private Stream<LayoutBlock> blocks(CardElement element) {
    return switch (element) {
      case TitleLine title -> Stream.of(BlockFactory.header(title.plain()));
      case TextParagraph paragraph -> Stream.of(BlockFactory.section(paragraph.text()));
      case BulletList list -> BlockFactory.sections(lines(list)).stream();
      case ActionLine(var text, var button) ->
          Stream.of(BlockFactory.section(text, button(button)));
      case FactList facts -> Stream.of(fields(facts));
      case Sparkline(var scores, var span) ->
          Stream.of(BlockFactory.section(drawn(scores) + " " + span));
      case ScoreTable table -> Stream.of(BlockFactory.section(TableDrawing.of(table)));
      case FigureTable table -> Stream.of(BlockFactory.section(TableDrawing.of(table)));
      case ColumnChart chart -> Stream.of(chart(chart));
      case ButtonRow row -> Stream.of(actions(row));
      case SmallPrint print -> Stream.of(BlockFactory.context(List.of(print.text())));
    };
  }

  private LayoutBlock chart(ColumnChart chart) {
    return switch (this) {
      case NATIVE_CHARTS -> DataVisualizationBlock.of(chart);
      case DRAWN_CHARTS -> BlockFactory.section(ChartDrawing.of(chart));
    };
  }

  private static List<String> lines(BulletList list) {
    var lines = new ArrayList<String>();
    var lead = list.trend().isEmpty() ? list.lead() : list.lead() + "  " + drawn(list.trend());
    if (!lead.isEmpty()) {
      lines.add(lead);
    }
    list.items().forEach(item -> lines.add("• " + item));
    return lines;
  }

  private static LayoutBlock fields(FactList facts) {
    return BlockFactory.fields(
        facts.facts().stream().map(it -> "*" + it.label() + "*\n" + it.value()).toList());
  }

  private static ButtonElement button(CardButton button) {
    var element = BlockFactory.button(button.action(), button.label(), button.value());
    if (button.primary()) {
      element.setStyle("primary");
    }
    if (!button.confirmation().isEmpty()) {
      element.setConfirm(BlockFactory.confirmation(button.confirmation()));
    }
    return element;
  }

  private static LayoutBlock actions(ButtonRow row) {
    var buttons = row.buttons().stream().<BlockElement>map(BlockKit::button);
    var more = row.more().<BlockElement>map(BlockKit::menu).stream();
    return BlockFactory.actions(Stream.concat(buttons, more).toList());
  }

  private static OverflowMenuElement menu(OverflowMenu menu) {
    return BlockFactory.overflow(
        menu.action(),
        menu.choices().stream()
            .collect(
                Collectors.toMap(
                    OverflowMenu::written, CardButton::label, (a, _) -> a, LinkedHashMap::new)));
  }

  private static String drawn(List<OptionalInt> scores) {
    return "`" + ScoreBars.sparkline(scores) + "`";
  }
}
