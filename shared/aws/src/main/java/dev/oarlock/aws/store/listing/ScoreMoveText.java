package dev.oarlock.aws.store.listing;

import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.listing.ListedHealth.ScorePoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// How a score moved in a month, in one short text: `20780:71g 5:68g 7:39r` are scores and bands,
/// each with the days since the one before, the first since 1970.
final class ScoreMoveText {
  private ScoreMoveText() {}

  static String write(List<ScorePoint> moves) {
    var text = new StringBuilder();
    var last = 0L;
    for (var move : moves) {
      var day = move.day().toEpochDay();
      text.append(text.isEmpty() ? "" : " ").append(day - last).append(':');
      move.score().ifPresent(text::append);
      text.append(EnumNames.of(move.band()).charAt(0));
      last = day;
    }
    return text.toString();
  }

  static List<ScorePoint> read(String text) {
    var moves = new ArrayList<ScorePoint>();
    var day = 0L;
    for (var move : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
      var parts = move.split(":", -1);
      var end = parts[1].length() - 1;
      var score = parts[1].substring(0, end);
      day += Long.parseLong(parts[0]);
      moves.add(
          new ScorePoint(
              LocalDate.ofEpochDay(day),
              score.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(score)),
              band(parts[1].charAt(end))));
    }
    return moves;
  }

  private static Band band(char initial) {
    return switch (initial) {
      case 'r' -> Band.RED;
      case 'y' -> Band.YELLOW;
      case 'g' -> Band.GREEN;
      default -> Band.UNKNOWN;
    };
  }
}
