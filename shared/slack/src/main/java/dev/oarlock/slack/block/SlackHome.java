package dev.oarlock.slack.block;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.List;

/// What one person sees in the Home tab of the app.
public record SlackHome(List<LayoutBlock> blocks) {
  private static final int MAX_BLOCKS = 100;

  public SlackHome {
    blocks = List.copyOf(blocks);
    BlockLimits.requireWithin("blocks", blocks.size(), MAX_BLOCKS);
  }

  /// As Slack is given it.
  public View toView() {
    return View.builder().type("home").blocks(blocks).build();
  }
}
