import { html } from 'htm/preact';
import { Icon, type IconName } from './icon.ts';

interface IconButtonProps {
  icon: IconName;
  label: string;
  onClick: (event: MouseEvent) => void;
  pressed?: boolean;
  disabled?: boolean;
  className?: string;
}

/** A button without words still has a name, and says it when hovered. */
export function IconButton({ icon, label, onClick, pressed, disabled, className = '' }: IconButtonProps) {
  return html`
    <button
      type="button"
      class=${`icon-button ${className}`}
      aria-label=${label}
      title=${label}
      aria-pressed=${pressed}
      disabled=${disabled}
      onClick=${onClick}
    >
      <${Icon} name=${icon} />
    </button>
  `;
}
