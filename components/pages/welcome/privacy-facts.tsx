import { message } from '../../../utils/browser/texts.ts';

/** PRIVACY.md in four sentences, for who wants to know before the first click. */
export function PrivacyFacts() {
  return (
    <details class="privacy">
      <summary>{message('headingPrivacy')}</summary>
      <ul>
        <li>{message('privacyNobody')}</li>
        <li>{message('privacyPages')}</li>
        <li>{message('privacyRequests')}</li>
        <li>{message('privacyTurnOff')}</li>
      </ul>
    </details>
  );
}
