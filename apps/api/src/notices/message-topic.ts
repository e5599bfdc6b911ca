/** What follows a notice: perhaps a message in WeChat. */
export const messageTopic = 'notice.message';

/** What rooms on this floor tell members by; their payload is a notice. */
export const toldTopic = 'member.told';
