/// The announcements that an account's change leads to, with all that their cards show.
@NullMarked
package dev.oarlock.domain.transition.announcement;

import org.jspecify.annotations.NullMarked;
