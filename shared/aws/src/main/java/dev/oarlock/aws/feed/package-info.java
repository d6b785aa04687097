/// When each source of signals was heard.
@NullMarked
package dev.oarlock.aws.feed;

import org.jspecify.annotations.NullMarked;
