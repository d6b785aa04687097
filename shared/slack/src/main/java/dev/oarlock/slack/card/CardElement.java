package dev.oarlock.slack.card;

import dev.oarlock.slack.block.BlockLimits;
import dev.oarlock.slack.block.Mrkdwn;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A part of a card. Text is Slack's mrkdwn, in which data are escaped, unless it is said to be
/// plain. What exceeds a limit of Slack cannot be made.
public sealed interface CardElement
    permits CardElement.TitleLine,
        CardElement.TextParagraph,
        CardElement.BulletList,
        CardElement.ActionLine,
        CardElement.FactList,
        CardElement.Sparkline,
        CardElement.FigureTable,
        CardElement.ButtonRow,
        CardElement.SmallPrint,
        ScoreTable,
        ColumnChart {
  /// The first line, in plain text; one that is too long is shortened.
  record TitleLine(String plain) implements CardElement {
    public TitleLine {
      plain = Mrkdwn.shortened(plain, BlockLimits.HEADER_LENGTH);
      BlockLimits.requireLength(plain, BlockLimits.HEADER_LENGTH);
    }
  }

  /// One or more sentences.
  record TextParagraph(String text) implements CardElement {
    public TextParagraph {
      BlockLimits.requireLength(text, BlockLimits.SECTION_LENGTH);
    }
  }

  /// A list under a lead, one of which may be missing; what is too long for Slack is shortened.
  /// `trend` are scores over time, drawn beside the lead for the eye alone.
  record BulletList(String lead, List<OptionalInt> trend, List<String> items)
      implements CardElement {
    private static final int LINE = 2_900;
    private static final int LINES = 1_000;

    public BulletList {
      trend = List.copyOf(trend);
      lead = Mrkdwn.shortened(lead, LINE);
      items = items.stream().map(item -> Mrkdwn.shortened(item, LINE)).toList();
      BlockLimits.requireWithin("lines", items.size() + (lead.isEmpty() ? 0 : 1), LINES);
    }

    public static BulletList of(String lead, List<String> items) {
      return new BulletList(lead, List.of(), items);
    }
  }

  /// A line with what can be done about it beside it.
  record ActionLine(String text, CardButton button) implements CardElement {
    public ActionLine {
      text = Mrkdwn.shortened(text, BlockLimits.SECTION_LENGTH);
    }
  }

  /// Short facts side by side.
  record FactList(List<LabeledFact> facts) implements CardElement {
    public FactList {
      facts = List.copyOf(facts);
      BlockLimits.requireWithin("fields", facts.size(), BlockLimits.FIELDS);
    }
  }

  /// `Renewal`: `14 Mar 2027, in 112 days`.
  record LabeledFact(String label, String value) {
    private static final int MARKUP = 3;

    public LabeledFact {
      BlockLimits.requireLength(label + value, BlockLimits.FIELD_LENGTH - MARKUP);
    }
  }

  /// How a score went, oldest first, and over what time.
  record Sparkline(List<OptionalInt> scores, String span) implements CardElement {
    public Sparkline {
      scores = List.copyOf(scores);
      BlockLimits.requireLength(span, BlockLimits.FIELD_LENGTH);
    }
  }

  /// Figures under headings: the first column has names, the others are aligned to the right. All
  /// of it is plain text.
  record FigureTable(String title, List<String> columns, List<List<String>> rows)
      implements CardElement {
    private static final int MOST_ROWS = 30;

    public FigureTable {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      BlockLimits.requireWithin("rows", rows.size(), MOST_ROWS);
      for (var row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException("not a figure a column: " + row);
        }
      }
    }
  }

  /// Buttons in one row, and a menu of what is rarely needed.
  record ButtonRow(List<CardButton> buttons, Optional<OverflowMenu> more) implements CardElement {
    public ButtonRow {
      buttons = List.copyOf(buttons);
      BlockLimits.requireWithin(
          "actions", buttons.size() + (more.isPresent() ? 1 : 0), BlockLimits.BUTTONS);
    }

    public ButtonRow(List<CardButton> buttons) {
      this(buttons, Optional.empty());
    }
  }

  /// A menu behind three dots; whoever chooses from it presses one of its buttons.
  record OverflowMenu(String action, List<CardButton> choices) {
    public OverflowMenu {
      choices = List.copyOf(choices);
      BlockLimits.requireWithin("choices", choices.size(), BlockLimits.OVERFLOW_CHOICES);
      choices.forEach(
          it -> BlockLimits.requireLength(written(it), BlockLimits.OPTION_VALUE_LENGTH));
    }

    /// What comes back of a choice.
    public static String written(CardButton choice) {
      return choice.action() + " " + choice.value();
    }
  }

  /// A button; `action` says what it does and is unique in its card, `value` about what. The label
  /// is plain text and is shortened where it is too long.
  record CardButton(
      String action, String label, String value, boolean primary, String confirmation) {
    public CardButton(String action, String label, String value) {
      this(action, label, value, false, "");
    }

    /// The one that is meant to be clicked: one a card at most.
    public CardButton asPrimary() {
      return new CardButton(action, label, value, true, confirmation);
    }

    /// Slack asks this, in plain text, before the click counts.
    public CardButton confirmedBy(String question) {
      var shortened = Mrkdwn.shortened(question, BlockLimits.CONFIRMATION_LENGTH);
      return new CardButton(action, label, value, primary, shortened);
    }

    public CardButton {
      label = Mrkdwn.shortened(label, BlockLimits.BUTTON_LABEL_LENGTH);
      BlockLimits.requireLength(label, BlockLimits.BUTTON_LABEL_LENGTH);
      BlockLimits.requireWithin(
          "characters of a button's value", value.length(), BlockLimits.BUTTON_VALUE_LENGTH);
    }
  }

  /// Freshness, sources and definitions.
  record SmallPrint(String text) implements CardElement {
    public SmallPrint {
      BlockLimits.requireLength(text, BlockLimits.FIELD_LENGTH);
    }
  }
}
