package dev.oarlock.announce;

import dev.oarlock.slack.card.Card;
import java.util.List;
import java.util.function.Function;

/// A message that grows with what is gathered for it: whose it is, where it is posted first, and
/// what it says of all that there is.
record GatheredMessage(String key, String channel, Function<List<String>, Card> card) {}
