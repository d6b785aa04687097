package dev.oarlock.slack.view.alert;

import static dev.oarlock.slack.block.BlockFactory.context;
import static dev.oarlock.slack.block.BlockFactory.header;
import static dev.oarlock.slack.block.BlockFactory.section;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.text.health.LedgerText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A win, for everybody. A renewal below its former value is told plainly and rings no gong.
public final class GongView {
  private static final int REASONS = 3;

  private GongView() {}

  public static SlackMessage of(GongRung gong) {
    var about = gong.about();
    var part = new SnapshotSection(about);
    var clause = WinText.clause(gong.win());
    var lead = part.name() + " " + clause + "." + WinText.comparison(gong.win());
    var who =
        "Owner: " + OwnerText.of(about.csm()) + ", " + Mrkdwn.escape(about.segment().name()) + ".";
    var blocks = new ArrayList<LayoutBlock>();
    if (isForEverybody(gong.win())) {
      blocks.add(header("🔔 " + about.name() + " " + clause));
    }
    blocks.add(section(isForEverybody(gong.win()) ? "*Gong!* " + lead : lead));
    improvements(gong).ifPresent(turned -> blocks.add(section("*What turned it*" + turned)));
    blocks.add(section(who + " Next renewal: " + part.renewal() + "."));
    blocks.add(context(List.of(part.freshness())));
    return SlackMessage.of((isForEverybody(gong.win()) ? "Gong! " : "") + lead + " " + who, blocks);
  }

  /// Whether a win is for everybody rather than for its team alone.
  public static boolean isForEverybody(Win win) {
    return !(win instanceof Win.Renewed renewed && WinText.isDownsell(renewed));
  }

  private static Optional<String> improvements(GongRung gong) {
    var up = gong.about().reasons().stream().filter(line -> line.points() > 0).toList();
    return up.isEmpty() ? Optional.empty() : Optional.of(LedgerText.list(up, REASONS));
  }
}
