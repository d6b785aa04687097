package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.context;
import static dev.oarlock.slack.block.Parts.header;
import static dev.oarlock.slack.block.Parts.section;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.announce.Announcement.GongRung;
import dev.oarlock.domain.announce.Win;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.OwnerWords;
import dev.oarlock.slack.words.ReasonWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A win, for everybody. A renewal below its former value is told plainly and rings no gong.
public final class GongView {
  private static final int REASONS = 3;

  private GongView() {}

  public static Message of(GongRung gong) {
    var about = gong.about();
    var part = new SnapshotPart(about);
    var clause = WinWords.clause(gong.win());
    var lead = part.name() + " " + clause + "." + WinWords.compared(gong.win());
    var who =
        "Owner: " + OwnerWords.of(about.csm()) + ", " + Mrkdwn.escape(about.segment().name()) + ".";
    var blocks = new ArrayList<LayoutBlock>();
    if (isLoud(gong.win())) {
      blocks.add(header("🔔 " + about.name() + " " + clause));
    }
    blocks.add(section(isLoud(gong.win()) ? "*Gong!* " + lead : lead));
    turned(gong).ifPresent(turned -> blocks.add(section("*What turned it*" + turned)));
    blocks.add(section(who + " Next renewal: " + part.renewal() + "."));
    blocks.add(context(List.of(part.freshness())));
    return Message.of((isLoud(gong.win()) ? "Gong! " : "") + lead + " " + who, blocks);
  }

  /// Whether a win is for everybody rather than for its team alone.
  public static boolean isLoud(Win win) {
    return !(win instanceof Win.Renewed renewed && WinWords.shrank(renewed));
  }

  private static Optional<String> turned(GongRung gong) {
    var up = gong.about().reasons().stream().filter(line -> line.points() > 0).toList();
    return up.isEmpty() ? Optional.empty() : Optional.of(ReasonWords.list(up, REASONS));
  }
}
