/// All that is known of one account, and the one step that moves it on.
@NullMarked
package dev.oarlock.domain.state;

import org.jspecify.annotations.NullMarked;
