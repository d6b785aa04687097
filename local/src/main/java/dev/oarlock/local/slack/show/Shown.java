package dev.oarlock.local.slack.show;

import java.util.List;
import java.util.Optional;

/// One block of a message, as far as a reader sees it.
sealed interface Shown {
  /// A headline.
  record Header(String text) implements Shown {}

  /// Text, fields in two columns, and something beside them.
  record Section(
      String blockId, List<Line> text, List<List<Line>> fields, Optional<Control> accessory)
      implements Shown {
    public Section {
      text = List.copyOf(text);
      fields = List.copyOf(fields);
    }
  }

  /// Small grey print.
  record Context(List<Item> items) implements Shown {
    public Context {
      items = List.copyOf(items);
    }
  }

  /// A row of buttons and menus.
  record Actions(String blockId, List<Control> controls) implements Shown {
    public Actions {
      controls = List.copyOf(controls);
    }
  }

  /// A field of a form, with small print under it.
  record Input(String blockId, String label, String hint, boolean optional, Entry entry)
      implements Shown {}

  /// A thin line.
  record Divider() implements Shown {}

  /// A large picture.
  record Picture(String title, String url, String alt) implements Shown {}

  /// Rows of cells; the first row is the heading.
  record Grid(String caption, List<List<Cell>> rows, List<String> aligns) implements Shown {
    public Grid {
      rows = List.copyOf(rows);
      aligns = List.copyOf(aligns);
    }
  }

  /// A line, bar, area or pie chart; a pie is one series. The unit is the words at the value axis.
  record Chart(String title, String kind, String unit, List<String> categories, List<Series> series)
      implements Shown {
    public Chart {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
    }
  }

  /// Text without a block around it, or a rich text block.
  record Words(List<Line> lines) implements Shown {
    public Words {
      lines = List.copyOf(lines);
    }
  }

  /// Blocks set in from a coloured bar, as Slack shows attachments.
  record Aside(String color, List<Shown> blocks) implements Shown {
    public Aside {
      blocks = List.copyOf(blocks);
    }
  }

  /// A block this reader does not show.
  record Unseen(String type) implements Shown {}

  /// A piece of small print.
  sealed interface Item {
    /// Words of the small print.
    record Print(List<Line> lines) implements Item {
      public Print {
        lines = List.copyOf(lines);
      }
    }

    /// A small picture in the small print.
    record Icon(String url, String alt) implements Item {}
  }

  /// A cell of a table.
  record Cell(List<Line> lines) {
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
