/** What settings may be called and what values they may have, beyond what Boot and validators know. */
@NullMarked
package newswire.service.setting;

import org.jspecify.annotations.NullMarked;
