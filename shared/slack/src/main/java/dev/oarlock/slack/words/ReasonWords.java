package dev.oarlock.slack.words;

import dev.oarlock.domain.health.LedgerLine;
import dev.oarlock.slack.block.Mrkdwn;
import java.util.List;

/// Why a score moved, in points that add up.
public final class ReasonWords {
  private ReasonWords() {}

  /// `−14 Adoption: 31 % of licences are in use`.
  public static String of(LedgerLine line) {
    return Phrases.signed(line.points()) + " " + Mrkdwn.escape(cause(line));
  }

  private static String cause(LedgerLine line) {
    return switch (line.kind()) {
      case GUARDRAIL -> line.because();
      case OVERRIDE -> "Override " + line.because();
      case SCORECARD -> "New scorecard " + line.subject() + ": " + line.because();
      case COMPONENT, COVERAGE ->
          line.because().isBlank() ? line.subject() : line.subject() + ": " + line.because();
    };
  }

  /// The largest so many as a list, and what the others come to.
  public static String list(List<LedgerLine> lines, int most) {
    var said = new StringBuilder();
    lines.stream().limit(most).forEach(line -> said.append("\n• ").append(of(line)));
    if (lines.size() > most) {
      var rest = lines.subList(most, lines.size());
      var points = rest.stream().mapToInt(LedgerLine::points).sum();
      said.append("\n• ").append(Phrases.signed(points)).append(" from ");
      said.append(Phrases.counted(rest.size(), "smaller change"));
    }
    return said.toString();
  }

  /// The same in one sentence.
  public static String sentence(List<LedgerLine> lines, int most) {
    return String.join("; ", lines.stream().limit(most).map(ReasonWords::of).toList());
  }
}
