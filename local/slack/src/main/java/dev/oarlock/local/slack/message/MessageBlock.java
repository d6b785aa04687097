package dev.oarlock.local.slack.message;

import java.util.List;
import java.util.Optional;

/// One block of a message, as far as a reader sees it.
public sealed interface MessageBlock {
  /// A headline.
  record Header(String text) implements MessageBlock {}

  /// Text, fields in two columns, and something beside them.
  record Section(
      String blockId,
      List<TextLine> text,
      List<List<TextLine>> fields,
      Optional<BlockControl> accessory)
      implements MessageBlock {
    public Section {
      text = List.copyOf(text);
      fields = List.copyOf(fields);
    }
  }

  /// Small grey print.
  record Context(List<Item> items) implements MessageBlock {
    public Context {
      items = List.copyOf(items);
    }
  }

  /// A row of buttons and menus.
  record Actions(String blockId, List<BlockControl> controls) implements MessageBlock {
    public Actions {
      controls = List.copyOf(controls);
    }
  }

  /// A field of a form, with small print under it.
  record Input(String blockId, String label, String hint, boolean optional, InputElement entry)
      implements MessageBlock {}

  /// A thin line.
  record Divider() implements MessageBlock {}

  /// A large picture.
  record Image(String title, String url, String alt) implements MessageBlock {}

  /// Rows of cells; the first row is the heading.
  record Table(String caption, List<List<Cell>> rows, List<String> aligns) implements MessageBlock {
    public Table {
      rows = List.copyOf(rows);
      aligns = List.copyOf(aligns);
    }
  }

  /// A line, bar, area or pie chart; a pie is one series. The unit is the words at the value axis.
  record Chart(String title, String kind, String unit, List<String> categories, List<Series> series)
      implements MessageBlock {
    public Chart {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
    }
  }

  /// Text without a block around it, or a rich text block.
  record Text(List<TextLine> lines) implements MessageBlock {
    public Text {
      lines = List.copyOf(lines);
    }
  }

  /// Blocks set in from a coloured bar, as Slack shows attachments.
  record Attachment(String color, List<MessageBlock> blocks) implements MessageBlock {
    public Attachment {
      blocks = List.copyOf(blocks);
    }
  }

  /// A block this reader does not show.
  record Unsupported(String type) implements MessageBlock {}

  /// A piece of small print.
  sealed interface Item {
    /// Words of the small print.
    record Text(List<TextLine> lines) implements Item {
      public Text {
        lines = List.copyOf(lines);
      }
    }

    /// A small picture in the small print.
    record Icon(String url, String alt) implements Item {}
  }

  /// A cell of a table.
  record Cell(List<TextLine> lines) {
    public Cell {
      lines = List.copyOf(lines);
    }
  }

  /// The values of a series, one for each category.
  record Series(String name, List<Double> values) {
    public Series {
      values = List.copyOf(values);
    }
  }
}
