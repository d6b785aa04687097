package dev.oarlock.announce.route;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.DisagreementResolved;
import dev.oarlock.domain.transition.announcement.Announcement.ForecastsDisagree;
import dev.oarlock.domain.transition.announcement.Announcement.GongCorrected;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Announcement.KudosTold;
import dev.oarlock.slack.view.alert.CorrectedGongView;
import dev.oarlock.slack.view.alert.GongView;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Which channel gets what: gongs for everybody go to the gong's channel, what operators must know
/// and what leads must decide to theirs, retros to that of retros, or else the leads'; all else to
/// the account's own channel, its CSM's, its segment's or the default one, whichever is the first
/// to be named.
public record ChannelRoutes(
    String defaultChannel,
    String gong,
    String ops,
    String leads,
    String retro,
    Map<String, String> segments,
    Map<PersonId, String> csms,
    Supplier<PersonDirectory> people) {
  public ChannelRoutes {
    segments = Map.copyOf(segments);
    csms = Map.copyOf(csms);
  }

  /// What the settings allow:
  /// `{"default":"#a","gong":"#b","ops":"#e","leads":"#f","retro":"#g","segments":{"Enterprise":"#c"},"csms":{"dana":"#d"}}`
  public static ChannelRoutes parse(String json, Supplier<PersonDirectory> people) {
    var node = JsonTree.parse(json);
    var otherwise = node.required("default").asText();
    var leads = node.path("leads").asText(otherwise);
    return new ChannelRoutes(
        otherwise,
        node.path("gong").asText(otherwise),
        node.path("ops").asText(otherwise),
        leads,
        node.path("retro").asText(leads),
        channels(node.path("segments"), Function.identity()),
        channels(node.path("csms"), PersonId::of),
        people);
  }

  private static <K> Map<K, String> channels(JsonNode node, Function<String, K> key) {
    var channels = new HashMap<K, String>();
    node.properties()
        .forEach(entry -> channels.put(key.apply(entry.getKey()), entry.getValue().asText()));
    return channels;
  }

  public String channel(Announcement announcement) {
    if (announcement instanceof GongRung rung && GongView.isForEverybody(rung)) {
      return gong;
    }
    if (announcement instanceof GongCorrected it && CorrectedGongView.isForEverybody(it)) {
      return gong;
    }
    if (announcement instanceof KudosTold) {
      return gong;
    }
    if (announcement instanceof ForecastsDisagree || announcement instanceof DisagreementResolved) {
      return leads;
    }
    var about = announcement.about();
    return about.slackChannel().orElseGet(() -> ownersChannel(about));
  }

  /// Whatever name of the CSM the setting has.
  private Optional<String> channelOf(Csm csm) {
    return people
        .get()
        .namesOf(csm)
        .flatMap(name -> Optional.ofNullable(csms.get(name)).stream())
        .findFirst();
  }

  /// Who has an account, whatever the systems call the person.
  public PersonId owner(Optional<Csm> owner) {
    return owner
        .map(csm -> people.get().canonical(csm).person())
        .orElseGet(() -> new PersonId("nobody"));
  }

  /// For what is about several accounts of one CSM: no account's own channel.
  public String ownersChannel(AccountSnapshot about) {
    return channelOf(about.csm(), about.segment());
  }

  public String channelOf(Optional<Csm> owner, Segment segment) {
    return owner
        .flatMap(this::channelOf)
        .or(() -> Optional.ofNullable(segments.get(segment.name())))
        .orElse(defaultChannel);
  }
}
