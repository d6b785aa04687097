package dev.oarlock.announce.post;

import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.aws.store.slack.ClosedChannels;
import dev.oarlock.domain.delivery.MessagePlace;
import dev.oarlock.slack.client.MessageClient;
import dev.oarlock.slack.client.MessageMark;
import dev.oarlock.slack.view.operations.ChannelClosedView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells operators that a channel was closed to us: once in their channel, with each card in the
/// log and as a metric. `oarlock doctor` names it until it takes a message again.
public record ClosedChannelNotice(
    ClosedChannels channels,
    PostedOnce once,
    MessageClient client,
    Targets targets,
    Reports reports) {

  /// Where operators read, and where the cards go instead.
  public record Targets(String ops, String instead) {}

  public record Reports(FunctionLog log, FunctionMetrics metrics) {}

  public void tell(ClosedChannel channel) {
    var since = channels.note(channel.name(), channel.error(), targets.instead());
    reports.metrics().count("ChannelsClosed", 1);
    reports
        .log()
        .warn(
            "slack",
            "the channel where this belongs is closed to us: the default channel has the card, and"
                + " oarlock doctor says which it is and what to do",
            Map.of("reason", channel.error()));
    if (!channel.name().equals(targets.ops())) {
      tellOperators(channel, "closed:" + channel.name() + ":" + channel.error() + ":" + since);
    }
  }

  /// That it took a message.
  public void opened(String channel) {
    channels.opened(channel);
  }

  /// Why it is closed, if it is.
  Optional<ClosedChannel> closed(String channel) {
    return channels.closed(channel).map(it -> new ClosedChannel(it.channel(), it.error()));
  }

  private void tellOperators(ClosedChannel channel, String key) {
    var place = MessagePlace.channel(targets.ops());
    var card = ChannelClosedView.of(channel.name(), channel.error(), targets.instead());
    var _ = once.post(key, List.of(place), () -> client.post(place, new MessageMark(key), card));
  }
}
