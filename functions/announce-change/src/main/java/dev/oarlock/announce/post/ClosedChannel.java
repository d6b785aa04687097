package dev.oarlock.announce.post;

import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.view.operations.ChannelClosedView;

/// A channel that Slack does not let us post in, and Slack's word for why.
public record ClosedChannel(String name, String error) {

  /// A card that goes elsewhere says where it was meant to go.
  Card notedOn(Card card) {
    return card.smallPrint(ChannelClosedView.meantFor(name, error));
  }
}
