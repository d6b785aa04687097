package dev.oarlock.cli.demo;

import dev.oarlock.cli.demo.sample.SamplePeriod;
import dev.oarlock.cli.demo.sample.SamplePortfolio;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// The sample year in a cloud: played from its beginning, or gone on with where it was played
/// before.
record SampleYear(
    LocalCloud cloud,
    MovingClock clock,
    Optional<PlayedBook> book,
    Optional<SamplePeriod> played,
    Instant now) {
  /// Starts the cloud, at the moment at which the year begins or up to which it was played. What
  /// was posted to a real Slack is not there a second time, so it is not gone on with.
  static SampleYear open(CloudSetup setup, Instant now, boolean anew) {
    var book =
        Optional.of(setup)
            .filter(it -> !it.environment().containsKey("SLACK_BOT_TOKEN"))
            .map(PlayedBook::of);
    var data = setup.data().map(Path::toAbsolutePath).orElseThrow();
    var played = book.filter(_ -> !anew).flatMap(it -> it.copyTo(data, now));
    var start = played.map(SamplePeriod::end).orElseGet(() -> now.minus(SampleLoader.YEAR));
    var clock = new MovingClock(start);
    return new SampleYear(LocalCloud.start(setup.withClock(clock)), clock, book, played, now);
  }

  /// Plays what is missing, and keeps it for the next time.
  void play(PrintWriter out, PrintWriter progressOutput) {
    var loader = new SampleLoader(cloud, clock, out, progressOutput);
    var portfolio = SamplePortfolio.shipped();
    var period = played.map(it -> it.until(now)).orElseGet(() -> SamplePeriod.yearUntil(now));
    if (played.isEmpty()) {
      loader.load(portfolio, period);
      book.ifPresent(_ -> SampleTeam.introduce(cloud, now));
    } else {
      out.println("Going on with the sample year as it was played before (--anew plays it anew).");
    }
    played.filter(it -> !it.equals(period)).ifPresent(it -> loader.catchUp(portfolio, it, period));
    if (!played.equals(Optional.of(period))) {
      book.ifPresent(it -> it.keep(cloud, period));
    }
    loader.end();
  }
}
